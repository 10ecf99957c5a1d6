# Makes generalized-linear-fit.csv: regressions with R's glm, for the tests of GeneralizedLinearFit. Data are the api samples
# of the R package survey, and made-up ones. Repeat with: Rscript generalized-linear-fit.R (in this folder).
suppressMessages(library(survey))
data(api)
con <- file("generalized-linear-fit.csv", "w")
writeLines(paste0("# R ", getRversion(), ", survey ", packageVersion("survey"), "; made by generalized-linear-fit.R"), con)
text <- function(x) formatC(as.numeric(x), digits = 17, width = 1)
line <- function(case, name, words) writeLines(paste(case, name, paste(words, collapse = " "), sep = ","), con)
case <- function(case, family, formula, data, weights = rep(1, nrow(data))) {
  data$.w <- weights
  control <- glm.control(epsilon = 1e-12, maxit = 100)
  quasi <- switch(family, gaussian = gaussian(), binomial = quasibinomial(), poisson = quasipoisson())
  # with large weights R starts logistic regressions so far out that they diverge: so first with weights of mean 1,
  # and once more from the estimates, for R's covariance is that of the step before the last
  data$.v <- weights / mean(weights)
  first <- suppressWarnings(glm(formula, quasi, data, weights = .v, control = control))
  fit <- suppressWarnings(glm(formula, quasi, data, weights = .w, control = control, start = coef(first)))
  stopifnot(fit$converged, !anyNA(coef(fit)))
  x <- model.matrix(fit)
  line(case, "family", toupper(family))
  line(case, "terms", gsub(" ", "", colnames(x)))
  line(case, "weights", text(weights))
  line(case, "response", text(fit$y))
  line(case, "design", text(t(x)))
  line(case, "coefficients", text(coef(fit)))
  line(case, "covariance", text(summary(fit)$cov.unscaled))
  line(case, "deviance", text(deviance(fit)))
  line(case, "fitted", text(fitted(fit)))
}
strat <- within(apistrat, { bonus <- as.integer(sch.wide == "Yes"); hundreds <- round(enroll / 100) })
strat <- strat[seq(1, 200, 2), ]
case("api-linear", "gaussian", api00 ~ ell + meals + stype, strat, strat$pw)
case("api-linear-without-intercept", "gaussian", api00 ~ 0 + stype + meals, strat, strat$pw)
case("api-logit", "binomial", bonus ~ stype + api99 + meals, strat, strat$pw)
case("api-logit-interaction", "binomial", bonus ~ stype * mobility + ell, strat, strat$pw)
case("api-poisson", "poisson", hundreds ~ stype + meals + mobility, strat, strat$pw)

set.seed(20260901)
n <- 90
made <- data.frame(year = sample(1999:2001, n, TRUE), income = round(exp(rnorm(n, 13, .7)), -3),
  region = factor(sample(c("north", "south", "west"), n, TRUE)), age = sample(18:90, n, TRUE))
w <- round(exp(rnorm(n, 0, .6)), 3)
e <- -.4 + .5 * (made$year - 2000) + 8e-7 * (made$income - 5e5) + .3 * (made$region == "south")
made$score <- round(50 + 3 * e + rnorm(n), 2)
made$yes <- as.integer(runif(n) < plogis(e))
made$visits <- rpois(n, exp(e + 1))
made$share <- round(plogis(e + rnorm(n)), 3)
case("scaled-linear", "gaussian", score ~ year + income + region + age, made, w)
case("scaled-logit", "binomial", yes ~ year + income + region + age, made, w)
case("scaled-poisson", "poisson", visits ~ year + income + region, made, w)
case("share", "binomial", share ~ year + age + I(age^2), made, w * (seq_len(n) %% 7 != 0))
case("squares", "gaussian", score ~ year + age + I(age^2) + I(income^2) + income, made, w)
case("squares-logit", "binomial", yes ~ year + age + I(age^2) + I(income^2) + income, made, w)
case("large-counts", "poisson", count ~ region + age, transform(made, count = round(exp(8 + e + age / 10))), w)
case("rare", "binomial", yes ~ x + z, data.frame(yes = c(0, .001, 0, .01, 1e-5, 0), x = c(0, 0, 1, 1, 0, 1), z = 1:6),
  c(5000, 3000, 4000, 2000, 1e5, 10))
case("saturated", "poisson", y ~ g, data.frame(y = c(3, 5, 1), g = factor(1:3)), c(1, 2, 3))
case("one-mean", "binomial", y ~ 1, data.frame(y = c(.25, .5)), c(10, 30))
case("constant", "gaussian", y ~ x, data.frame(y = rep(7, 5), x = 1:5))
case("epoch", "gaussian", y ~ t + g, data.frame(t = 1.6e12 + 3600e3 * (1:40)^2, g = (1:40) %% 3, y = cos(1:40)))
close(con)
