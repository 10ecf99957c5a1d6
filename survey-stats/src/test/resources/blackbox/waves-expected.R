# Makes waves-expected.csv: the usefulness score of stages.csv (wave 1) and of weighted.csv (wave 2), and Welch's test by t.test
# for two sets of counts; else from svymean with Satterthwaite's degrees of freedom. Repeat with: Rscript waves-expected.R
source("expected.R")
other <- read.csv("weighted.csv", comment.char = "#", na.strings = "")
one <- subset(stages, !is.na(score)); two <- subset(other, !is.na(score))
# answers without gaps: a domain of a sample has the n/(n - 1) of the sample
w <- t.test(rep(1:5, c(6, 12, 10, 15, 31)), rep(1:5, c(13, 8, 16, 21, 10)))
put("welch.statistic", w$statistic); put("welch.df1", w$parameter); put("welch.p", w$p.value)
put("welch.difference", w$estimate[[1]] - w$estimate[[2]]); put("welch.error", w$stderr)
put("welch.lower", w$conf.int[1]); put("welch.upper", w$conf.int[2])

a <- subset(svydesign(ids = ~c, strata = ~h, fpc = ~N1, weights = ~w, data = stages), !is.na(score))
b <- subset(svydesign(ids = ~1, weights = ~w, data = other), !is.na(score))
compare <- function(key, formula, rho = 0) {
  m <- svymean(formula, a); k <- svymean(formula, b)
  for (i in seq_along(coef(m))) {
    d <- coef(k)[[i]] - coef(m)[[i]]; v <- c(SE(m)[[i]], SE(k)[[i]])^2; f <- c(degf(a), degf(b))
    se <- sqrt(sum(v) - 2 * rho * sqrt(prod(v)))
    df <- if (rho == 0) sum(v)^2 / sum(v^2 / f) else min(f)
    at <- if (length(coef(m)) > 1) paste0(key, i) else key
    put(paste0(at, ".difference"), d); put(paste0(at, ".error"), se); put(paste0(at, ".df1"), df)
    put(paste0(at, ".statistic"), d / se); put(paste0(at, ".p"), 2 * pt(-abs(d / se), df))
    put(paste0(at, ".lower"), d - qt(.975, df) * se); put(paste0(at, ".upper"), d + qt(.975, df) * se)
  }
}
compare("mean", ~score)
compare("share", ~factor(score))
compare("top", ~I(as.numeric(score >= 4)))
compare("panel", ~score, .3)
compare("answers", ~score, .6 * 40 / sqrt(nrow(one) * nrow(two)))
write_values("waves-expected.R")
