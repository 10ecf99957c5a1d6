# Times ten distributions under 80 replicate weights in R's survey package on the files of compare-replicates.sh: a line for each
# task, with tabs between its name, seconds, and a number that it computed.
suppressPackageStartupMessages(library(survey))
folder <- commandArgs(trailingOnly = TRUE)[1]
answers <- read.csv(file.path(folder, "answers.csv"), na.strings = c("NA", ""), stringsAsFactors = TRUE)
multipliers <- as.matrix(read.csv(file.path(folder, "multipliers.csv"), row.names = 1))
questions <- paste0("q", 1:10)
answers <- answers[c("psu", "weight", questions)]
answers[questions] <- lapply(answers[questions], factor)

report <- function(task, work, check) {
  seconds <- system.time(result <- work())[["elapsed"]]
  cat(sprintf("%s\t%.6f\t%.12g\n", task, seconds, check(result)))
  invisible(result)
}
bind <- function() {
  svrepdesign(data = answers, weights = ~weight, repweights = multipliers[as.character(answers$psu), ],
              combined.weights = FALSE, type = "bootstrap", scale = 1 / (ncol(multipliers) - 1),
              rscales = rep(1, ncol(multipliers)))
}
distributions <- function(design) {
  lapply(questions, function(question) svymean(reformulate(question), design, na.rm = TRUE))
}
last <- function(means) SE(means[[10]])[[5]]
design <- bind()
report("replicates-10", function() distributions(design), last)
report("bind-and-10", function() distributions(bind()), last)
