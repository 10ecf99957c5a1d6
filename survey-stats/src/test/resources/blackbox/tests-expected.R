# Makes tests-expected.csv: tests of stages.csv under several designs. Repeat with: Rscript tests-expected.R
source("expected.R")
options(survey.lonely.psu = "fail")
d <- stages
d$use <- factor(d$use, c("yes", "no")); d$sex <- factor(d$sex); d$region <- factor(d$region)

test <- function(key, statistic, p, ...) {
  put(paste0(key, ".statistic"), statistic); put(paste0(key, ".p"), p)
  more <- list(...)
  for (name in names(more)) put(paste0(key, ".", name), more[[name]])
}

# svychisq counts respondents of weight 0, and degf does not
association <- function(key, formula, des) {
  des <- subset(des, weights(des, "sampling") > 0)
  f <- svychisq(formula, des, statistic = "F")
  test(paste0(key, ".f"), f$statistic, f$p.value, df1 = f$parameter[1], df2 = f$parameter[2])
  x <- svychisq(formula, des, statistic = "Chisq")
  test(paste0(key, ".chi"), x$statistic, x$p.value)
  for (way in c("Wald", "adjWald")) {
    w <- svychisq(formula, des, statistic = way)
    test(paste0(key, ".", way), w$statistic, w$p.value, df1 = w$parameter[1], df2 = w$parameter[2])
  }
}

two_groups <- function(key, formula, des) {
  t <- svyttest(formula, des)
  test(key, t$statistic, t$p.value, df1 = t$parameter, difference = t$estimate, error = t$estimate / t$statistic)
}

# against a value: svyttest of survey 4.1.1 takes one degree of freedom too few for a mean
one_value <- function(key, formula, des, value) {
  m <- svymean(formula, des)
  t <- (coef(m)[[1]] - value) / SE(m)[[1]]
  test(key, t, 2 * pt(-abs(t), degf(des)), df1 = degf(des), difference = coef(m)[[1]] - value, error = SE(m)[[1]])
}

# the mid-rank of a tie, as a regression on the groups: svyranktest with weights gives the rows of a tie different ranks
ranks <- function(key, answer, group, des) {
  v <- des$variables
  s <- subset(des, !is.na(v[[answer]]) & !is.na(v[[group]]))
  w <- weights(s, "sampling"); y <- s$variables[[answer]]
  s$variables$.r <- sapply(y, function(x) (sum(w[y < x]) + sum(w[y == x]) / 2) / sum(w))
  s$variables$.g <- factor(s$variables[[group]])
  m <- svyglm(.r ~ .g, s)
  k <- length(coef(m)) - 1
  if (k == 1) {
    t <- coef(m)[[2]] / SE(m)[[2]]
    df <- degf(s) - 1
    test(key, t, 2 * pt(-abs(t), df), df1 = df, difference = coef(m)[[2]], error = SE(m)[[2]])
  } else {
    t <- regTermTest(m, ~.g)
    df <- degf(s) - k
    # regTermTest takes the residual degrees of freedom of the regression
    test(key, t$Ftest[[1]], pf(t$Ftest[[1]], k, df, lower.tail = FALSE), df1 = k, df2 = df)
  }
}

goodness <- function(key, question, shares, des) {
  v <- des$variables
  s <- subset(update(des, .q = v[[question]]), !is.na(.q))
  m <- svymean(~.q, s)
  k <- length(shares); n <- nrow(s)
  p <- coef(m); stopifnot(all(sub(".q", "", names(p)) == names(shares)))
  # on all options but the last, where the matrix has an inverse
  delta <- n * solve((diag(shares) - shares %*% t(shares))[-k, -k], vcov(m)[-k, -k])
  lambda <- eigen(delta)$values
  x <- n * sum((p - shares)^2 / shares)
  d0 <- sum(lambda)^2 / sum(lambda^2)
  f <- x / sum(lambda)
  df <- degf(s)
  test(key, f, pf(f, d0, d0 * df, lower.tail = FALSE), df1 = d0, df2 = d0 * df)
}

tests <- function(tag, des) {
  at <- function(name) paste0(tag, ".", name)
  v <- des$variables
  association(at("regionUse"), ~region + use, subset(des, !is.na(region) & !is.na(use)))
  association(at("useScore"), ~use + score, subset(des, !is.na(use) & !is.na(score)))
  association(at("sexUseInA"), ~sex + use, subset(des, region %in% "a" & !is.na(sex) & !is.na(use)))
  two_groups(at("incomeBySex"), income ~ sex, subset(des, !is.na(income) & !is.na(sex)))
  two_groups(at("scoreByUse"), score ~ use, subset(des, !is.na(score) & !is.na(use)))
  two_groups(at("useBySexInB"), I(use == "yes") ~ sex, subset(des, region %in% "b" & !is.na(sex) & !is.na(use)))
  one_value(at("income25"), ~income, subset(des, !is.na(income)), 25)
  one_value(at("scoreInC3"), ~score, subset(des, !is.na(score) & region %in% "c"), 3)
  ranks(at("scoreBySex"), "score", "sex", des)
  ranks(at("scoreByRegion"), "score", "region", des)
  ranks(at("scoreByUseOfMen"), "score", "use", subset(des, sex %in% "m"))
  goodness(at("region"), "region", c(a = .45, b = .35, c = .2), des)
  goodness(at("use"), "use", c(yes = .4, no = .6), des)
}

tests("weighted", svydesign(ids = ~1, weights = ~w, data = d))
tests("strataSizes", svydesign(ids = ~1, strata = ~h, fpc = ~Nh, weights = ~w, data = d))
tests("clusters", svydesign(ids = ~c, weights = ~w, data = d))
tests("clusterSizes", svydesign(ids = ~c, strata = ~h, fpc = ~N1, weights = ~w, data = d))
tests("threeStages", svydesign(ids = ~c + s + id, strata = ~h, fpc = ~N1 + N2 + N3, weights = ~w, data = d))
tests("zeroWeights", svydesign(ids = ~c, strata = ~h, fpc = ~N1, weights = ~w0, data = d))
equal <- suppressWarnings(svydesign(ids = ~c, strata = ~h, data = d))
tests("equal", equal)
options(survey.lonely.psu = "certainty")
tests("lone.certainty", svydesign(ids = ~c, strata = ~lone, weights = ~w, data = d))

# with equal weights, R's own ranks are the mid-ranks; its statistic of Kruskal and Wallis is not divided by the degrees
r <- svyranktest(score ~ sex, subset(equal, !is.na(score) & !is.na(sex)))
stopifnot(isTRUE(all.equal(r$statistic[[1]], values[["equal.scoreBySex.statistic"]], tolerance = 1e-12)))
stopifnot(isTRUE(all.equal(r$p.value[[1]], values[["equal.scoreBySex.p"]], tolerance = 1e-12)))
r <- svyranktest(score ~ region, subset(equal, !is.na(score) & !is.na(region)), test = "KruskalWallis")
stopifnot(isTRUE(all.equal(r$p.value[[1]], values[["equal.scoreByRegion.p"]], tolerance = 1e-12)))
write_values("tests-expected.R")
