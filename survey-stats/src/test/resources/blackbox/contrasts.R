# Makes contrasts.csv: contrasts of variances, and of groups that overlap, of stages.csv. Repeat with: Rscript contrasts.R
source("expected.R")
d <- stages

# the influence of each respondent, so that a contrast's variance is that of a total of them
of_mean <- function(w, y, inside) {
  use <- inside %in% TRUE & !is.na(y) & w > 0
  m <- sum(w[use] * y[use]) / sum(w[use])
  list(value = m, z = ifelse(use, y - m, 0) / sum(w[use]))
}
of_variance <- function(w, y, inside) {
  use <- inside %in% TRUE & !is.na(y) & w > 0
  n <- sum(use)
  m <- sum(w[use] * y[use]) / sum(w[use])
  v <- n / (n - 1) * sum(w[use] * (y[use] - m)^2) / sum(w[use])
  list(value = v, z = ifelse(use, n / (n - 1) * (y - m)^2 - v, 0) / sum(w[use]))
}
contrast <- function(key, des, a, b) {
  put(paste0(key, ".value"), a$value - b$value)
  put(paste0(key, ".error"), SE(svytotal(~z, update(des, z = a$z - b$z)))[[1]])
}
contrasts <- function(tag, des) {
  w <- weights(des)
  at <- function(name) paste0(tag, ".", name)
  a <- of_variance(w, d$income, d$region == "a"); b <- of_variance(w, d$income, d$region == "b")
  sub <- svyvar(~income, subset(des, region %in% "a" & !is.na(income)))
  stopifnot(abs(a$value - coef(sub)[[1]]) < 1e-9 * a$value)
  contrast(at("variances"), des, a, b)
  contrast(at("questions"), des, of_variance(w, d$income, TRUE), of_variance(w, d$cost, TRUE))
  x <- of_mean(w, d$income, d$p_x == 1); y <- of_mean(w, d$income, d$p_y == 1); z <- of_mean(w, d$income, d$p_z == 1)
  stopifnot(abs(x$value - coef(svymean(~income, subset(des, p_x %in% 1 & !is.na(income))))[[1]]) < 1e-9)
  contrast(at("xLessY"), des, x, y)
  contrast(at("xLessZ"), des, x, z)
  contrast(at("aLessAll"), des, of_mean(w, d$income, d$region == "a"), of_mean(w, d$income, TRUE))
  contrast(at("regionMissingLessX"), des, of_mean(w, d$income, is.na(d$region)), x)
}

contrasts("weighted", svydesign(ids = ~1, weights = ~w, data = d))
contrasts("clustersInStrata", svydesign(ids = ~c, strata = ~h, weights = ~w, data = d))
contrasts("threeStages", svydesign(ids = ~c + s + id, strata = ~h, fpc = ~N1 + N2 + N3, weights = ~w, data = d))
contrasts("zeroWeights", svydesign(ids = ~c, strata = ~h, fpc = ~N1, weights = ~w0, data = d))
write_values("contrasts.R")
