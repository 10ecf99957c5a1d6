# Inclusion probabilities and joint ones by R's package sampling 2.9 (R 4.2.2): drawing.csv. Usage: Rscript drawing.R FOLDER
suppressPackageStartupMessages(library(sampling))
folder <- commandArgs(trailingOnly = TRUE)[1]
sizes <- list(c(12, 3, 45, 7, 8, 30, 1, 19), c(5, 5, 5, 5, 6, 6, 7), c(900, 20, 30, 40, 50, 60, 70, 10, 5), round(exp(sin(1:25)) * 100))
rows <- c()
add <- function(what, set, n, values) rows <<- c(rows, paste(c(what, set, n, sprintf("%.17g", values)), collapse = ","))
for (set in seq_along(sizes)) for (n in c(1, 2, 3, 5)) {
  pi <- inclusionprobabilities(sizes[[set]], n)
  add("proportional", set, n, pi)
  if (all(pi < 1) && n > 1) {
    add("SAMPFORD", set, n, UPsampfordpi2(pi))
    add("SYSTEMATIC", set, n, UPsystematicpi2(pi))
  }
}
writeLines(c("what,set,n,values", sapply(seq_along(sizes), function(set) paste(c("sizes", set, 0, sizes[[set]]), collapse = ",")), rows), file.path(folder, "drawing.csv"))
