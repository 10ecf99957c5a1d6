# Margins of error, sample sizes, power and intraclass correlations by R's own functions and, where it has none, by the
# textbook's formula written out: planning.csv. R 4.2.2, pwr 1.3-0. Usage: Rscript planning.R FOLDER
suppressPackageStartupMessages(library(pwr))
folder <- commandArgs(trailingOnly = TRUE)[1]
rows <- list()
add <- function(what, ..., value) rows[[length(rows) + 1]] <<- paste(c(what, sprintf("%.17g", c(...)), sprintf("%.17g", value)), collapse = ",")
z <- function(level) qnorm((1 + level) / 2)

# Cochran (1977), formulas 4.1 and 4.2: the size for a share, by its closed form
for (p in c(0.5, 0.3, 0.07)) for (margin in c(0.01, 0.03, 0.05)) for (N in c(0, 400, 12000)) for (effect in c(1, 1.7)) {
  first <- effect * z(0.95)^2 * p * (1 - p) / margin^2
  n <- if (N == 0) first else first * N / (first + N - 1)
  add("sizeProportion", p, margin, N, effect, value = ceiling(n - 1e-9))
}
for (s in c(3, 12.5)) for (margin in c(0.5, 1)) for (N in c(0, 900)) {
  first <- (z(0.9) * s / margin)^2
  n <- if (N == 0) first else 1 / (1 / first + 1 / N)
  add("sizeMean", s, margin, N, value = ceiling(n - 1e-9))
}
# limits around an expected share, by the quantiles of the methods
for (p in c(0.5, 0.2, 0.03)) for (n in c(50, 400)) for (effect in c(1, 1.5)) {
  m <- n / effect
  add("clopperPearson", p, n, effect, value = (qbeta(0.975, m * p + 1, m * (1 - p)) - qbeta(0.025, m * p, m * (1 - p) + 1)) / 2)
  add("wilson", p, n, effect, value = z(0.95) / (1 + z(0.95)^2 / m) * sqrt(p * (1 - p) / m + z(0.95)^2 / (4 * m^2)))
  add("student", p, n, effect, value = qt(0.975, m - 1) * p / sqrt(m))
}
for (p in c(0.02, 0.1, 0.3, 0.5)) for (q in c(0.05, 0.12, 0.36, 0.7)) if (p != q) {
  for (level in c(0.01, 0.05)) {
    two <- power.prop.test(p1 = p, p2 = q, power = 0.8, sig.level = level, strict = TRUE, tol = 1e-12)$n
    one <- power.prop.test(p1 = p, p2 = q, power = 0.9, sig.level = level, alternative = "one.sided", tol = 1e-12)$n
    add("sizesProportions", p, q, level, 0.8, 2, value = ceiling(two))
    add("sizesProportions", p, q, level, 0.9, 1, value = ceiling(one))
    add("powerProportions", p, q, level, 60, 2, value = power.prop.test(n = 60, p1 = p, p2 = q, sig.level = level, strict = TRUE)$power)
    add("powerProportions", p, q, level, 60, 1, value = power.prop.test(n = 60, p1 = p, p2 = q, sig.level = level, alternative = "one.sided")$power)
  }
}
for (p in c(0.1, 0.4)) for (n in c(100, 700)) add("detectableAbove", p, n, value =
  power.prop.test(n = n, p1 = p, power = 0.8, sig.level = 0.05, strict = TRUE, tol = 1e-12)$p2)
for (effect in c(0.1, 0.35, 1, 3)) for (level in c(0.001, 0.05)) {
  for (n in c(2, 3, 12, 150)) {
    add("powerMeans", effect, level, n, 2, value = power.t.test(n = n, delta = effect, sd = 1, sig.level = level, strict = TRUE)$power)
    add("powerMeans", effect, level, n, 1, value = power.t.test(n = n, delta = effect, sd = 1, sig.level = level, alternative = "one.sided")$power)
    add("powerMean", effect, level, n, 2, value = power.t.test(n = n, delta = effect, sd = 1, sig.level = level, type = "one.sample", strict = TRUE)$power)
    add("powerUnequal", effect, level, n, 3 * n + 1, value = pwr.t2n.test(n1 = n, n2 = 3 * n + 1, d = effect, sig.level = level)$power)
  }
  if (effect < 3) {
    add("sizesMeans", effect, level, 0.8, 2, value = ceiling(power.t.test(power = 0.8, delta = effect, sd = 1, sig.level = level, strict = TRUE, tol = 1e-12)$n))
    add("sizesMeans", effect, level, 0.8, 1, value = ceiling(power.t.test(power = 0.8, delta = effect, sd = 1, sig.level = level, alternative = "one.sided", tol = 1e-12)$n))
    add("sizeMeanTest", effect, level, 0.8, value = ceiling(power.t.test(power = 0.8, delta = effect, sd = 1, sig.level = level, type = "one.sample", strict = TRUE, tol = 1e-12)$n))
  }
}
for (n in c(4, 30, 500)) add("detectableMeans", n, value = power.t.test(n = n, power = 0.8, sd = 1, strict = TRUE, tol = 1e-13)$delta)
# analysis of variance of R's data: equal groups of looms, and chickens weighed a different number of times
icc <- function(y, g) {
  a <- anova(lm(y ~ factor(g))); m <- table(factor(g)); n <- length(y); k <- length(m)
  m0 <- (n - sum(m^2) / n) / (k - 1)
  (a[1, 3] - a[2, 3]) / (a[1, 3] + (m0 - 1) * a[2, 3])
}
add("icc", 1, value = icc(warpbreaks$breaks, warpbreaks$tension))
add("icc", 2, value = icc(ChickWeight$weight, ChickWeight$Chick))
writeLines(c("what,arguments and value", unlist(rows)), file.path(folder, "planning.csv"))
writeLines(c("breaks,tension", paste(warpbreaks$breaks, as.integer(warpbreaks$tension), sep = ",")), file.path(folder, "warpbreaks.csv"))
writeLines(c("weight,chick", paste(ChickWeight$weight, as.integer(as.character(ChickWeight$Chick)), sep = ",")), file.path(folder, "chickweight.csv"))
