# Times raking by R's survey package on the files of compare-weighting.sh: a line for each task, with tabs between its name,
# seconds, and a number that it computed.
suppressPackageStartupMessages(library(survey))
folder <- commandArgs(trailingOnly = TRUE)[1]
answers <- read.csv(file.path(folder, "answers.csv"), na.strings = c("NA", ""), stringsAsFactors = TRUE)
answers <- answers[c("stratum", "psu", "weight", "region", "age", "use", "income")]
design <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = answers)

people <- 5e7
groups <- function(name, count) {
  sizes <- 1 + (seq_len(count) - 1) / 10
  margin <- data.frame(paste0(substr(name, 1, 1), seq_len(count)), people * sizes / sum(sizes))
  setNames(margin, c(name, "Freq"))
}
margins <- list(groups("region", 8), groups("age", 12), data.frame(use = c("yes", "no"), Freq = people * c(3, 2) / 5))

report <- function(task, work, check) {
  seconds <- system.time(result <- work())[["elapsed"]]
  cat(sprintf("%s\t%.6f\t%.12g\n", task, seconds, check(result)))
  invisible(result)
}
# an epsilon below 1 is a part of the sum of the weights
report("rake", function() rake(design, list(~region, ~age, ~use), margins, control = list(maxit = 100, epsilon = 1e-9)),
       function(raked) { w <- weights(raked); w[[length(w)]] })
# the standard error of the calibration form, which is that of the library
totals <- c(people, margins[[1]]$Freq[-1], setNames(margins[[2]]$Freq, margins[[2]]$age)[levels(answers$age)[-1]],
            people * .6)
formula <- ~region + age + use
names(totals) <- colnames(model.matrix(formula, answers[1:1000, ]))
calibrated <- calibrate(design, formula, totals, calfun = "raking", epsilon = 1e-10)
report("raked-mean", function() svymean(~income, calibrated), function(mean) SE(mean)[[1]])
