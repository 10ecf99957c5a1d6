# Makes designs-expected.csv: statistics of stages.csv under many designs. Repeat with: Rscript designs-expected.R
source("expected.R")
options(survey.lonely.psu = "fail")
d <- stages

estimate <- function(key, stat, des, which = 1, deff = TRUE) {
  put(paste0(key, ".value"), coef(stat)[[which]])
  put(paste0(key, ".error"), SE(stat)[[which]])
  put(paste0(key, ".df"), degf(des))
  effect <- if (deff) as.numeric(diag(as.matrix(attr(stat, "deff"))))[[which]] else Inf
  if (is.finite(effect)) put(paste0(key, ".effect"), effect) # infinite where weights sum to the respondents
}

# a statistic of the respondents with an answer, a domain of the design
statistics <- function(tag, des, totals = TRUE) {
  at <- function(name) paste0(tag, ".", name)
  of <- function(y, inside = TRUE) subset(update(des, .y = y), !is.na(y) & inside %in% TRUE)
  v <- des$variables
  mean1 <- function(name, y) { s <- of(y); estimate(at(name), svymean(~.y, s, deff = TRUE), s) }
  s <- of(v$income)
  estimate(at("mean"), svymean(~.y, s, deff = TRUE), s)
  if (totals) estimate(at("total"), svytotal(~.y, s, deff = TRUE), s)
  var1 <- svyvar(~.y, s)
  put(at("variance.value"), coef(var1)[[1]]); put(at("variance.error"), SE(var1)[[1]])
  both <- subset(des, !is.na(v$income) & !is.na(v$cost))
  estimate(at("ratio"), svyratio(~income, ~cost, both), both, deff = FALSE)
  for (code in c("a", "b", "c")) {
    y <- as.numeric(v$region == code)
    mean1(paste0("region", code), y)
    if (totals) { s <- of(y); estimate(at(paste0("count", code)), svytotal(~.y, s), s, deff = FALSE) }
  }
  mean1("use", as.numeric(v$use == "yes"))
  mean1("regionNet", as.numeric(v$region %in% c("a", "c") + ifelse(is.na(v$region), NA, 0)))
  mean1("meanScore", v$score)
  mean1("netAgreement", sign(v$score - 3))
  mean1("top2", as.numeric(v$score >= 4))
  mean1("bottom2", as.numeric(v$score <= 2))
  for (p in c("x", "y", "z")) mean1(paste0("mentioned", p), v[[paste0("p_", p)]])
  mean1("mentionedXorZ", as.numeric(v$p_x + v$p_z > 0))
  mean1("netPromoter", ifelse(v$promote >= 9, 1, ifelse(v$promote <= 6, -1, 0)))
  quantiles(tag, of(v$income))
  domains(tag, des)
}

# Woodruff's limits by the rule of the quantile itself, the smallest answer that reaches a share: svyquantile of survey 4.1.1
# has none below 0 and above 1, and takes the second answer below the share of the first
quantiles <- function(tag, s) {
  w <- weights(s); y <- s$variables$.y; w <- w[order(y)]; y <- sort(y)
  share <- cumsum(w) / sum(w)
  at <- function(p) y[which(share >= min(p, 1) * (1 - 1e-14))[1]]
  for (i in 1:3) {
    q <- at(c(.1, .5, .75)[i])
    m <- svymean(~as.numeric(.y <= q), s)
    t <- qt(.975, degf(s))
    low <- coef(m)[[1]] - t * SE(m)[[1]]
    limits <- c(at(low), at(coef(m)[[1]] + t * SE(m)[[1]]))
    from_r <- svyquantile(~.y, s, c(.1, .5, .75)[i], qrule = "math", interval.type = "mean", df = degf(s))[[1]]
    stopifnot(q == from_r[1], is.nan(from_r[3]) || limits[2] == from_r[3], low < share[1] || limits[1] == from_r[2])
    put(paste0(tag, ".quantile", i, ".value"), q)
    put(paste0(tag, ".quantile", i, ".lower"), limits[1]); put(paste0(tag, ".quantile", i, ".upper"), limits[2])
    put(paste0(tag, ".quantile", i, ".error"), diff(limits) / (2 * t))
  }
}

# influences of means of domains, one a column: their totals have the covariance of the means
influence <- function(des, y, inside) {
  w <- weights(des, "sampling"); inside <- inside & !is.na(y); y[!inside] <- 0
  m <- sum(w * y) / sum(w * inside)
  list(mean = m, z = inside * (y - m) / sum(w * inside))
}

covariances <- function(des, parts) {
  z <- as.data.frame(lapply(parts, function(p) p$z)); names(z) <- paste0("z", seq_along(parts))
  full <- des
  full$variables <- cbind(full$variables, z)
  vcov(svytotal(as.formula(paste("~", paste(names(z), collapse = "+"))), full))
}

domains <- function(tag, des) {
  at <- function(name) paste0(tag, ".", name)
  v <- des$variables
  s <- subset(des, !is.na(v$income))
  by <- svyby(~income, ~group, subset(update(s, group = toupper(region)), !is.na(region)), svymean, covmat = TRUE)
  for (code in c("a", "b", "c")) {
    put(at(paste0("by", code, ".value")), coef(by)[[toupper(code)]])
    put(at(paste0("by", code, ".error")), SE(by)[by$group == toupper(code)])
    put(at(paste0("by", code, ".df")), degf(subset(s, region %in% code)))
  }
  put(at("aLessB.value"), svycontrast(by, c(A = 1, B = -1))[[1]])
  put(at("aLessB.error"), SE(svycontrast(by, c(A = 1, B = -1))))
  put(at("contrast.value"), svycontrast(by, c(A = 1, B = -.5, C = -.5))[[1]])
  put(at("contrast.error"), SE(svycontrast(by, c(A = 1, B = -.5, C = -.5))))
  smooth <- svycontrast(by, quote(log(A / B) + sqrt(C)))
  put(at("smooth.value"), coef(smooth)[[1]]); put(at("smooth.error"), SE(smooth)[[1]])
  lost <- subset(s, is.na(region))
  if (getOption("survey.lonely.psu") == "average") {
    # a subset forgets strata without members, and so how many strata there are to average: zeros do not
    z <- influence(des, v$income, is.na(v$region))
    put(at("byMissing.value"), z$mean); put(at("byMissing.error"), sqrt(covariances(des, list(z)))); put(at("byMissing.df"), degf(lost))
  } else {
    estimate(at("byMissing"), svymean(~income, lost, deff = TRUE), lost)
  }
  two <- subset(s, use %in% "yes" & !(sex %in% "f"))
  estimate(at("where"), svymean(~income, two, deff = TRUE), two)
  if (any(weights(des) == 0)) return(invisible())
  # means of different questions, answered by different people
  one <- influence(des, v$income, TRUE); cost <- influence(des, v$cost, TRUE)
  use <- influence(des, as.numeric(v$use == "yes"), TRUE); score <- influence(des, v$score, TRUE)
  cov <- covariances(des, list(one, cost, use, score))
  for (i in 1:4) for (j in 1:4) put(at(paste0("covariance", i, j)), cov[i, j])
  put(at("difference.value"), one$mean - cost$mean)
  put(at("difference.error"), sqrt(cov[1, 1] + cov[2, 2] - 2 * cov[1, 2]))
  g <- c(use$mean, 0, one$mean, -2 * score$mean)
  put(at("function.value"), one$mean * use$mean - score$mean^2)
  put(at("function.error"), sqrt(drop(t(g) %*% cov %*% g)))
  first <- influence(des, v$cost, v$sex %in% "f" & v$region %in% "a")
  second <- influence(des, v$income, v$sex %in% "m" & v$region %in% "a")
  put(at("covarianceOfGroups"), covariances(des, list(first, second))[1, 2])
}

statistics("weighted", svydesign(ids = ~1, weights = ~w, data = d))
statistics("strata", svydesign(ids = ~1, strata = ~h, weights = ~w, data = d))
statistics("strataSizes", svydesign(ids = ~1, strata = ~h, fpc = ~Nh, weights = ~w, data = d))
statistics("strataFractions", svydesign(ids = ~1, strata = ~h, fpc = ~fh, weights = ~w, data = d))
statistics("clusters", svydesign(ids = ~c, weights = ~w, data = d))
statistics("clustersInStrata", svydesign(ids = ~c, strata = ~h, weights = ~w, data = d))
statistics("nested", svydesign(ids = ~cn, strata = ~h, weights = ~w, nest = TRUE, data = d))
statistics("clusterSizes", svydesign(ids = ~c, strata = ~h, fpc = ~N1, weights = ~w, data = d))
statistics("clusterFractions", svydesign(ids = ~c, strata = ~h, fpc = ~f1, weights = ~w, data = d))
statistics("twoStages", svydesign(ids = ~c + s, strata = ~h, fpc = ~N1 + N2, weights = ~w, data = d))
statistics("nestedStages", svydesign(ids = ~cn + sn, strata = ~h, fpc = ~N1 + N2, weights = ~w, nest = TRUE, data = d))
statistics("lastRespondents", svydesign(ids = ~c + id, strata = ~h + g, fpc = ~N1 + Ng, weights = ~w, data = d))
statistics("threeStages", svydesign(ids = ~c + s + id, strata = ~h, fpc = ~N1 + N2 + N3, weights = ~w, data = d))
statistics("threeFractions", svydesign(ids = ~c + s + id, strata = ~h, fpc = ~f1 + f2 + f3, weights = ~w, data = d))
statistics("zeroWeights", svydesign(ids = ~c, strata = ~h, fpc = ~N1, weights = ~w0, data = d))
statistics("equal", suppressWarnings(svydesign(ids = ~c, strata = ~h, data = d)))

singles <- function(tag, ...) {
  for (rule in c("certainty", "adjust", "average")) {
    options(survey.lonely.psu = rule)
    # totals are compared elsewhere: R centres them on 0, not on the mean of the units
    statistics(paste0(tag, ".", rule), svydesign(..., weights = ~w, data = d), totals = rule != "adjust")
  }
}
singles("lone", ids = ~c, strata = ~lone)
singles("lones", ids = ~c, strata = ~lones)
singles("loneSizes", ids = ~c, strata = ~lone, fpc = ~Nlone)
options(survey.lonely.psu = "fail")
statistics("certain", svydesign(ids = ~c, strata = ~lone, fpc = ~Ncertain, weights = ~w, data = d))
options(survey.lonely.psu = "certainty")
statistics("later.certainty", svydesign(ids = ~c + s, strata = ~h + lp, fpc = ~N1 + N2l, weights = ~w, data = d))
write_values("designs-expected.R")
