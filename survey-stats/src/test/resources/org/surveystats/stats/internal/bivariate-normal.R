# Makes bivariate-normal.csv: P(X <= x, Y <= y) as the integral of the conditional probability of Y over x, in pieces small enough to be
# exact. Repeat with: Rscript bivariate-normal.R (in this folder).
probability <- function(x, y, r) {
  f <- function(t) dnorm(t) * pnorm((y - r * t) / sqrt(1 - r^2))
  edges <- sort(unique(c(seq(-12, x, length.out = 60), if (abs(r) > .5 && y / r < x && y / r > -12) y / r + c(-1, -.1, -.01, 0, .01, .1, 1) * sqrt(1 - r^2))))
  edges <- edges[edges <= x]
  sum(sapply(seq_along(edges)[-1], function(i) integrate(f, edges[i - 1], edges[i], rel.tol = 1e-13, abs.tol = 1e-17)$value))
}
con <- file("bivariate-normal.csv", "w")
writeLines(paste0("# R ", getRversion(), "; made by bivariate-normal.R"), con)
writeLines("x,y,correlation,probability", con)
for (r in c(-.9999, -.95, -.8, -.5, -.2, 0, .1, .3, .6, .75, .9, .925, .97, .999, .99999))
  for (x in c(-3, -1.2, -.3, 0, .7, 2)) for (y in c(-2.5, -.7, 0, .4, 1.9))
    writeLines(paste(x, y, r, formatC(probability(x, y, r), digits = 17, width = 1, format = "g"), sep = ","), con)
close(con)
