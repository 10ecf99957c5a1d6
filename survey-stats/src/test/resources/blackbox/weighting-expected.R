# Makes weighting-expected.csv: statistics of stages.csv after its weights were changed, under several designs. Functions are those
# of designs-expected.R and tests-expected.R. Repeat with: Rscript weighting-expected.R
source("expected.R")
options(survey.lonely.psu = "fail")
functions_of <- function(script) {
  for (part in parse(script)) if (is.call(part) && identical(part[[1]], as.name("<-")) && is.call(part[[3]]) &&
    identical(part[[3]][[1]], as.name("function"))) eval(part, globalenv())
}
functions_of("designs-expected.R"); functions_of("tests-expected.R")
# subset() keeps the respondents of a calibrated design with a weight of 0, and a missing answer times 0 is missing
subset <- function(x, condition) {
  keep <- eval(substitute(condition), x$variables, parent.frame())
  keep <- keep & !is.na(keep)
  if (inherits(x, "svyrep.design")) { x$pweights[!keep] <- 0; x$repweights[!keep, ] <- 0 } else x$prob[!keep] <- Inf
  x$variables[] <- lapply(x$variables, function(v) { v[!keep & is.na(v)] <- if (is.numeric(v)) 0 else sort(unique(as.character(v)))[1]; v })
  x
}
# svyby has no covariances of a calibrated design: those of influences are taken
domains <- function(tag, des) {
  at <- function(name) paste0(tag, ".", name)
  v <- des$variables
  means <- lapply(c("a", "b", "c"), function(code) influence(des, v$income, v$region %in% code))
  cov <- covariances(des, means)
  m <- sapply(means, function(one) one$mean)
  for (i in 1:3) {
    put(at(paste0("by", letters[i], ".value")), m[i]); put(at(paste0("by", letters[i], ".error")), sqrt(cov[i, i]))
    put(at(paste0("by", letters[i], ".df")), degf(subset(des, !is.na(income) & region %in% letters[i])))
  }
  of <- function(name, value, g) { put(at(paste0(name, ".value")), value); put(at(paste0(name, ".error")), sqrt(drop(t(g) %*% cov %*% g))) }
  of("aLessB", m[1] - m[2], c(1, -1, 0))
  of("contrast", m[1] - m[2] / 2 - m[3] / 2, c(1, -.5, -.5))
  of("smooth", log(m[1] / m[2]) + sqrt(m[3]), c(1 / m[1], -1 / m[2], .5 / sqrt(m[3])))
  s <- subset(des, !is.na(income))
  lost <- subset(s, is.na(region)); estimate(at("byMissing"), svymean(~income, lost, deff = TRUE), lost)
  two <- subset(s, use %in% "yes" & !(sex %in% "f")); estimate(at("where"), svymean(~income, two, deff = TRUE), two)
  one <- influence(des, v$income, TRUE); cost <- influence(des, v$cost, TRUE)
  use <- influence(des, as.numeric(v$use == "yes"), TRUE); score <- influence(des, v$score, TRUE)
  cov <- covariances(des, list(one, cost, use, score))
  for (i in 1:4) for (j in 1:4) put(at(paste0("covariance", i, j)), cov[i, j])
  of("difference", one$mean - cost$mean, c(1, -1, 0, 0))
  of("function", one$mean * use$mean - score$mean^2, c(use$mean, 0, one$mean, -2 * score$mean))
  first <- influence(des, v$cost, v$sex %in% "f" & v$region %in% "a")
  second <- influence(des, v$income, v$sex %in% "m" & v$region %in% "a")
  put(at("covarianceOfGroups"), covariances(des, list(first, second))[1, 2])
}
d <- stages
designs <- list(
  weighted = svydesign(ids = ~1, weights = ~w, data = d),
  strataSizes = svydesign(ids = ~1, strata = ~h, fpc = ~Nh, weights = ~w, data = d),
  clusterSizes = svydesign(ids = ~c, strata = ~h, fpc = ~N1, weights = ~w, data = d),
  threeStages = svydesign(ids = ~c + s + id, strata = ~h, fpc = ~N1 + N2 + N3, weights = ~w, data = d))
people <- c(east = 3000, north = 1500, south = 1000, west = 800)
lp <- c(many = 6000, one = 300)
both <- data.frame(h = c("east", "east", "north", "north", "south", "west"), lp = c("many", "one", "many", "one", "many", "many"),
                   Freq = c(2820, 180, 1380, 120, 1000, 800))
N <- sum(people)
total <- c(N, people[-1], 63500) # of N2
names(total) <- colnames(model.matrix(~h + N2, d))
margins <- c(N, people[-1], lp[["one"]]); names(margins) <- colnames(model.matrix(~h + lp, d))
fit <- function(des, ...) calibrate(des, ..., epsilon = 1e-12, maxit = 1000)
weightings <- list(
  post = function(des) postStratify(des, ~h + lp, both),
  rake = function(des) fit(des, ~h + lp, margins, calfun = "raking"),
  linear = function(des) fit(des, ~h + N2, total),
  raking = function(des) fit(des, ~h + N2, total, calfun = "raking"),
  logit = function(des) fit(des, ~h + N2, total, calfun = "logit", bounds = c(.7, 1.5)),
  cutLinear = function(des) fit(des, ~h + N2, total, bounds = c(.85, 1.25)),
  cutRaking = function(des) fit(des, ~h + N2, total, calfun = "raking", bounds = c(.75, 1.29)),
  weightBounds = function(des) fit(des, ~h + N2, total, calfun = "raking", bounds = c(12, 120), bounds.const = TRUE),
  same = function(des) fit(des, ~h + N2, colSums(model.matrix(~h + N2, d) * weights(des))))
spread <- function(tag, des) {
  w <- weights(des)
  put(paste0(tag, ".weights.sum"), sum(w)); put(paste0(tag, ".weights.squares"), sum(w^2))
  put(paste0(tag, ".weights.least"), min(w)); put(paste0(tag, ".weights.greatest"), max(w))
}
# the logarithms of odds end their iteration at other last digits, since R scales weights by a mean that counts the domain's zeros
regressions <- function(tag, des) {
  line <- svyglm(income ~ cost + sex, subset(des, !is.na(income) & !is.na(cost) & !is.na(sex)))
  odds <- svyglm(I(use == "yes") ~ cost, subset(des, !is.na(use) & !is.na(cost)), family = quasibinomial(),
                 control = glm.control(epsilon = 1e-12, maxit = 100))
  for (model in c("line", "odds")) for (i in seq_along(coef(get(model)))) {
    at <- if (model == "line") paste0(tag, ".line", i) else paste0("odds.", tag, ".", i)
    put(paste0(at, ".value"), coef(get(model))[[i]]); put(paste0(at, ".error"), SE(get(model))[[i]])
  }
}
everything <- function(tag, des) { spread(tag, des); statistics(tag, des); regressions(tag, des) }
for (design in names(designs)) for (weighting in names(weightings))
  everything(paste0(design, ".", weighting), weightings[[weighting]](designs[[design]]))

# two steps: R takes the residuals of the first step first, which is no derivative of the two in their order; the other way is
for (design in names(designs)) {
  two <- fit(weightings$post(designs[[design]]), ~h + N2, total, calfun = "raking")
  two$postStrata <- rev(two$postStrata)
  everything(paste0(design, ".twoSteps"), two)
}

# weights beyond a bound are set to it, and what that takes is added to the others in equal parts
for (bound in c(90, 70)) {
  w <- weights(trimWeights(designs$weighted, upper = bound, strict = TRUE))
  for (i in 1:200) { # its weights exceed the bound by roundings: they are cut, and that is added again
    over <- sum(pmax(0, w - bound)); w <- pmin(w, bound); w[w < bound] <- w[w < bound] + over / sum(w < bound)
  }
  put(paste0("trimmed.", bound, ".sum"), sum(w)); put(paste0("trimmed.", bound, ".squares"), sum(w^2))
  put(paste0("trimmed.", bound, ".least"), min(w)); put(paste0("trimmed.", bound, ".greatest"), max(w))
}

# jackknife: every replicate is weighted anew
jackknife <- as.svrepdesign(svydesign(ids = ~c, strata = ~h, weights = ~w, data = d), type = "JKn", compress = FALSE)
again <- list(
  post = postStratify(jackknife, ~h, data.frame(h = names(people), Freq = people), compress = FALSE),
  linear = fit(jackknife, ~h + N2, total, compress = FALSE),
  raking = fit(jackknife, ~h + N2, total, calfun = "raking", compress = FALSE),
  logit = fit(jackknife, ~h + N2, total, calfun = "logit", bounds = c(.2, 4), compress = FALSE))
for (weighting in names(again)) {
  des <- again[[weighting]]
  s <- subset(des, !is.na(income)); tag <- paste0("jackknife.", weighting, ".")
  m <- svymean(~income, s); put(paste0(tag, "mean.value"), coef(m)); put(paste0(tag, "mean.error"), SE(m))
  m <- svytotal(~income, s); put(paste0(tag, "total.value"), coef(m)); put(paste0(tag, "total.error"), SE(m))
  s <- subset(des, !is.na(region)); m <- svymean(~I(region == "a"), s)
  put(paste0(tag, "regiona.value"), coef(m)[[2]]); put(paste0(tag, "regiona.error"), SE(m)[[2]])
  s <- subset(des, !is.na(income) & region %in% "b"); m <- svymean(~income, s)
  put(paste0(tag, "byb.value"), coef(m)); put(paste0(tag, "byb.error"), SE(m))
  m <- svyratio(~income, ~cost, subset(des, !is.na(income) & !is.na(cost)))
  put(paste0(tag, "ratio.value"), coef(m)); put(paste0(tag, "ratio.error"), SE(m))
}

# tests of hypotheses
for (weighting in c("post", "cutRaking")) {
  des <- weightings[[weighting]](designs$clusterSizes)
  des <- update(des, use = factor(use, c("yes", "no")), sex = factor(sex), region = factor(region))
  tag <- paste0("tests.", weighting, ".")
  s <- subset(des, !is.na(region) & !is.na(use))
  association(paste0(tag, "regionUse"), ~region + use, s)
  # svychisq counts the respondents outside the domain as well
  chi <- paste0(tag, "regionUse.chi.statistic"); values[[chi]] <- values[[chi]] * sum(weights(s) > 0) / nrow(d)
  two_groups(paste0(tag, "incomeBySex"), income ~ sex, subset(des, !is.na(income) & !is.na(sex)))
}

# nonresponse: who has no answer to "promote" did not respond. The linearised values are taken from numerical derivatives of the whole
# procedure with respect to how often a person is counted.
responded <- !is.na(d$promote)
inClasses <- function(m) {
  w <- m * d$w; all <- tapply(w, d$lp, sum); some <- tapply(w * responded, d$lp, sum)
  w * responded * (all / some)[d$lp]
}
byPropensity <- function(m) {
  w <- m * d$w
  # weights of mean 1: glm runs away from its start with larger ones
  p <- fitted(glm(responded ~ lp + N2 + sn, family = quasibinomial(), data = cbind(d, .w = w / mean(w)), weights = .w,
                  control = glm.control(epsilon = 1e-14, maxit = 100)))
  w * responded / p
}
for (name in c("inClasses", "byPropensity")) {
  f <- get(name); one <- rep(1, nrow(d)); w <- f(one); y <- ifelse(is.na(d$income), 0, d$income)
  inside <- as.numeric(!is.na(d$income))
  put(paste0("nonresponse.", name, ".weights.sum"), sum(w)); put(paste0("nonresponse.", name, ".weights.squares"), sum(w^2))
  put(paste0("nonresponse.", name, ".total.value"), sum(w * y)); put(paste0("nonresponse.", name, ".mean.value"), sum(w * y) / sum(w * inside))
  e <- 1e-4
  slopes <- sapply(seq_len(nrow(d)), function(i) {
    up <- one; up[i] <- 1 + e; down <- one; down[i] <- 1 - e
    a <- f(up); b <- f(down)
    c(sum(a * y) - sum(b * y), sum(a * y) / sum(a * inside) - sum(b * y) / sum(b * inside)) / (2 * e)
  })
  for (design in names(designs)) {
    v <- vcov(svytotal(~total + mean, update(designs[[design]], total = slopes[1, ] / d$w, mean = slopes[2, ] / d$w)))
    put(paste0("nonresponse.", name, ".", design, ".total.error"), sqrt(v[1, 1]))
    put(paste0("nonresponse.", name, ".", design, ".mean.error"), sqrt(v[2, 2]))
  }
}
write_values("weighting-expected.R")
