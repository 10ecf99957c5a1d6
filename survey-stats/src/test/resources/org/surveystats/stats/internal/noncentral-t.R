# Tails of the noncentral t distribution by quadrature, since R's pt() is good to about 1e-10 only: noncentral-t.csv. R 4.2.2.
# Usage: Rscript noncentral-t.R FOLDER
folder <- commandArgs(trailingOnly = TRUE)[1]
tails <- "t,degreesOfFreedom,noncentrality,upperTail"
for (t in c(-1, 0.5, 2, 12)) for (df in c(1, 2.5, 30, 4000)) for (ncp in c(-2, 0, 1, 6)) {
  f <- function(s) pnorm(ncp - t * s) * exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  cuts <- sort(unique(c(0, pmax(0, 1 + c(-9, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 9) / sqrt(2 * df)), 1 + 14 / sqrt(2 * df))))
  tails <- c(tails, sprintf("%.17g,%.17g,%.17g,%.17g", t, df, ncp, sum(sapply(seq_len(length(cuts) - 1), function(i)
    integrate(f, cuts[i], cuts[i + 1], rel.tol = 1e-12, abs.tol = 1e-16, subdivisions = 1000L)$value))))
}
writeLines(tails, file.path(folder, "noncentral-t.csv"))
