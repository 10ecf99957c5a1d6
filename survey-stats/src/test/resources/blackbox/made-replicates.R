# Replicate weights by R's survey 4.1.1 (R 4.2.2) from the designs of stages.csv and replicates.csv: made-replicates.csv, with the
# multipliers of the units, a line each, and the scale of each replicate. Usage: Rscript made-replicates.R FOLDER
suppressPackageStartupMessages(library(survey))
folder <- commandArgs(trailingOnly = TRUE)[1]
stages <- read.csv(file.path(folder, "stages.csv"), comment.char = "#")
pairs <- read.csv(file.path(folder, "replicates.csv"))
rows <- c()
add <- function(name, des, unit) {
  first <- !duplicated(unit)
  m <- weights(des, "replication")
  stopifnot(all(abs(m - m[match(unit, unit), ]) < 1e-15)) # the same within a unit
  for (i in which(first)) rows <<- c(rows, paste(c(name, unit[i], sprintf("%.17g", m[i, ])), collapse = ","))
  rows <<- c(rows, paste(c(name, "scales", sprintf("%.17g", des$scale * des$rscales)), collapse = ","))
}
strata <- svydesign(~c, strata = ~h, weights = ~w, data = stages)
sized <- svydesign(~c, strata = ~h, weights = ~w, fpc = ~N1, data = stages)
whole <- svydesign(~c, weights = ~w, data = stages)
add("jkn", as.svrepdesign(strata, type = "JKn", compress = FALSE), stages$c)
add("jknSized", as.svrepdesign(sized, type = "JKn", compress = FALSE, fpc = stages$N1, fpctype = "population"), stages$c)
add("jk1", as.svrepdesign(whole, type = "JK1", compress = FALSE), stages$c)
# the Hadamard matrix of order 12 by Paley's first construction, with the first row and column all ones
q <- 11; chi <- rep(-1, q); chi[((1:10)^2 %% q) + 1] <- 1; chi[1] <- 1
H <- rbind(1, cbind(-1, outer(0:10, 0:10, function(i, j) chi[(i - j) %% q + 1])))
H <- H * H[, 1]; H <- t(t(H) * H[1, ])
stopifnot(H %*% t(H) == 12 * diag(12))
two <- svydesign(~unit, strata = ~stratum, weights = ~weight, data = pairs)
add("brr", as.svrepdesign(two, type = "BRR", compress = FALSE, hadamard.matrix = H), pairs$unit)
add("fay", as.svrepdesign(two, type = "Fay", fay.rho = 0.3, compress = FALSE, hadamard.matrix = H), pairs$unit)
writeLines(c("method,unit,values", rows), file.path(folder, "made-replicates.csv"))
