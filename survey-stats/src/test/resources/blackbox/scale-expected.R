# Makes scale-expected.csv: reliability and item analysis of likert.csv by R's psych, polycor and survey, and by the formulas of the
# coefficients on covariance matrices of survey::svyvar. Repeat with: Rscript scale-expected.R (in this folder).
source("expected.R")
suppressMessages({library(psych); library(polycor); library(numDeriv)})
items <- paste0("s", 1:6)
likert <- read.csv("likert.csv", comment.char = "#", na.strings = "")
likert$s3 <- 6 - likert$s3
likert$s5 <- 6 - likert$s5
likert$complete <- complete.cases(likert[items])
full <- likert[likert$complete, ]

# one factor by minimum residuals: psych::fa stops early, so its residuals are minimised here to the last digits
one_factor <- function(R, start = rep(.6, nrow(R))) {
  off <- row(R) != col(R)
  f <- function(l) sum((R - l %o% l)[off]^2)
  g <- function(l) { E <- R - l %o% l; diag(E) <- 0; -4 * as.vector(E %*% l) }
  l <- optim(start, f, g, method = "BFGS", control = list(reltol = 1e-15, maxit = 10000))$par
  for (i in 1:50) {
    H <- 4 * (2 * l %o% l - R); diag(H) <- 4 * (sum(l^2) - l^2)
    step <- solve(H, g(l)); l <- l - step
    if (max(abs(step)) < 1e-15) break
  }
  l
}
coefficients <- list(
  alpha = function(C) { k <- ncol(C); k / (k - 1) * (1 - sum(diag(C)) / sum(C)) },
  standardisedAlpha = function(C) coefficients$alpha(cov2cor(C)),
  omega = function(C) { s <- sqrt(diag(C)); l <- one_factor(cov2cor(C)); a <- sum(s * l)^2; a / (a + sum(s^2 * (1 - l^2))) },
  standardisedOmega = function(C) coefficients$omega(cov2cor(C)),
  lambda2 = function(C) { k <- ncol(C); o <- C; diag(o) <- 0
    1 - sum(diag(C)) / sum(C) + sqrt(k / (k - 1) * sum(o^2)) / sum(C) },
  lambda6 = function(C) 1 - sum(1 / diag(solve(C))) / sum(C),
  meanCorrelation = function(C) mean(cov2cor(C)[lower.tri(C)]),
  oddEvenBrown = function(C) { a <- c(1, 3, 5); b <- c(2, 4, 6)
    r <- sum(C[a, b]) / sqrt(sum(C[a, a]) * sum(C[b, b])); 2 * r / (1 + r) },
  oddEvenGuttman = function(C) { a <- c(1, 3, 5); b <- c(2, 4, 6); 4 * sum(C[a, b]) / sum(C) })
for (i in 1:6) local({
  i <- i
  coefficients[[paste0(items[i], ".sd")]] <<- function(C) sqrt(C[i, i])
  coefficients[[paste0(items[i], ".itemTotal")]] <<- function(C) sum(C[i, ]) / sqrt(C[i, i] * sum(C))
  coefficients[[paste0(items[i], ".itemRest")]] <<- function(C) sum(C[i, -i]) / sqrt(C[i, i] * sum(C[-i, -i]))
  coefficients[[paste0(items[i], ".itemWhole")]] <<- function(C) { R <- cov2cor(C); diag(R) <- 1 - 1 / diag(solve(R))
    sum(R[i, ]) / sqrt(sum(R)) }
  coefficients[[paste0(items[i], ".smc")]] <<- function(C) 1 - 1 / (solve(C)[i, i] * C[i, i])
  coefficients[[paste0(items[i], ".alphaIfDropped")]] <<- function(C) coefficients$alpha(C[-i, -i])
})
symmetric <- function(x) { C <- matrix(0, 6, 6); C[lower.tri(C, TRUE)] <- x; C + t(C) - diag(diag(C)) }

# the delta method on the covariances of svyvar, whose standard errors know of the design
under <- function(tag, design) {
  v <- svyvar(~s1 + s2 + s3 + s4 + s5 + s6, design)
  C <- matrix(as.vector(coef(v)), 6, 6)
  V <- vcov(v)
  lower <- which(lower.tri(C, TRUE))
  V <- V[lower, lower]
  for (name in names(coefficients)) {
    f <- function(x) coefficients[[name]](symmetric(x))
    g <- grad(f, C[lower], method.args = list(eps = 1e-3, r = 6))
    value <- f(C[lower]); error <- sqrt(as.numeric(t(g) %*% V %*% g)); t <- qt(.975, degf(design))
    key <- paste0(tag, ".", name)
    put(paste0(key, ".value"), value)
    put(paste0(key, ".error"), error)
    put(paste0(key, ".df"), degf(design))
    limits <- value + c(-1, 1) * t * error
    if (grepl("itemTotal|itemRest|itemWhole|meanCorrelation", name)) limits <- tanh(atanh(value) + c(-1, 1) * t * error / (1 - value^2))
    else if (grepl("sd$", name)) limits <- value * exp(c(-1, 1) * t * error / value)
    else limits <- 1 - (1 - value) * exp(c(1, -1) * t * error / (1 - value))
    put(paste0(key, ".lower"), limits[1]); put(paste0(key, ".upper"), limits[2])
  }
  for (i in items) {
    m <- svymean(as.formula(paste0("~", i)), design)
    put(paste0(tag, ".", i, ".mean.value"), coef(m)[[1]])
    put(paste0(tag, ".", i, ".mean.error"), SE(m)[[1]])
  }
  put(paste0(tag, ".n"), nrow(design$variables[weights(design, "sampling") != 0, ]))
}
independent <- svydesign(~1, weights = ~1, data = likert)
clustered <- svydesign(~c, strata = ~h, weights = ~w, data = likert)
under("equal", subset(independent, complete))
# the symbolic derivative of svycontrast, against the numeric ones above
v <- svyvar(~s1 + s2 + s3, subset(clustered, complete))
V <- as.vector(coef(v)); names(V) <- paste0("v", 1:9)
attr(V, "var") <- vcov(v); attr(V, "statistic") <- "variance"; class(V) <- "svystat"
three <- svycontrast(V, quote(1.5 * (1 - (v1 + v5 + v9) / (v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9))))
put("three.alpha.value", coef(three)[[1]]); put("three.alpha.error", SE(three)[[1]])
under("weighted", subset(svydesign(~1, weights = ~w, data = likert), complete))
under("clustered", subset(clustered, complete))
under("group", subset(clustered, complete & group == "a"))

# replicate weights: every coefficient again from each replicate
covariance <- function(w, x) { n <- sum(w > 0); n / (n - 1) * cov.wt(x, w / sum(w), method = "ML")$cov }
pairwise <- function(w, x) {
  C <- matrix(0, 6, 6)
  for (i in 1:6) for (j in 1:6) {
    ok <- !is.na(x[, i]) & !is.na(x[, j])
    n <- sum(ok)
    C[i, j] <- n / (n - 1) * cov.wt(x[ok, c(i, j)], w[ok] / sum(w[ok]), method = "ML")$cov[1, 2]
  }
  C
}
x <- as.matrix(likert[items])
replicate_weights <- as.matrix(likert[paste0("r", 1:40)])
replicated <- function(tag, matrix_of) for (name in names(coefficients)) {
  f <- coefficients[[name]]
  theta <- apply(replicate_weights, 2, function(w) f(matrix_of(w)))
  put(paste0(tag, ".", name, ".value"), f(matrix_of(likert$w)))
  put(paste0(tag, ".", name, ".error"), sqrt(39 / 40 * sum((theta - mean(theta))^2)))
}
# the factor n/(n - 1) counts respondents, also those that a replicate leaves out
n_complete <- sum(likert$complete)
replicated("replicates", function(w) n_complete / (n_complete - 1) *
  cov.wt(x[likert$complete, ], w[likert$complete] / sum(w[likert$complete]), method = "ML")$cov)
replicated("pairwiseReplicates", function(w) pairwise(w, x))
# pairwise answers of independent respondents: R's covariances, and a jackknife over respondents
C <- cov(x, use = "pairwise.complete.obs")
for (name in names(coefficients)) put(paste0("pairwise.", name, ".value"), coefficients[[name]](C))
for (i in items) {
  put(paste0("pairwise.", i, ".mean.value"), mean(likert[[i]], na.rm = TRUE))
  m <- svymean(~as.numeric(is.na(get(i))), independent)
  put(paste0("missing.", i, ".value"), coef(m)[[1]])
  put(paste0("missing.", i, ".error"), SE(m)[[1]])
}
# pairwise under the clustered design: influence values by hand, through svytotal
jackknife_influence <- function(f) {
  w <- likert$w
  sapply(seq_along(w), function(r) { up <- w; down <- w; h <- w[r] * 1e-4; up[r] <- w[r] + h; down[r] <- w[r] - h
    (f(pairwise(up, x)) - f(pairwise(down, x))) / (2 * h) })
}
for (name in c("alpha", "lambda6", "omega", "s3.itemRest")) {
  likert$z <- jackknife_influence(coefficients[[name]])
  answered <- rowSums(!is.na(likert[items])) > 0
  s <- subset(svydesign(~c, strata = ~h, weights = ~w, data = likert), answered)
  put(paste0("pairwiseClustered.", name, ".value"), coefficients[[name]](pairwise(likert$w, x)))
  put(paste0("pairwiseClustered.", name, ".error"), SE(svytotal(~z, s))[[1]])
}

# psych, of independent answers
a <- suppressWarnings(psych::alpha(full[items]))
put("psych.alpha", a$total$raw_alpha); put("psych.standardisedAlpha", a$total$std.alpha)
put("psych.standardisedLambda6", a$total[["G6(smc)"]]); put("psych.meanCorrelation", a$total$average_r)
ci <- psych::alpha.ci(a$total$raw_alpha, nrow(full), 6)
put("psych.feldt.lower", ci$lower.ci); put("psych.feldt.upper", ci$upper.ci)
ci <- psych::alpha.ci(a$total$raw_alpha, nrow(full), 6, p.val = .1)
put("psych.feldt90.lower", ci$lower.ci); put("psych.feldt90.upper", ci$upper.ci)
for (i in 1:6) {
  put(paste0("psych.", items[i], ".itemTotal"), a$item.stats$raw.r[i]); put(paste0("psych.", items[i], ".itemRest"), a$item.stats$r.drop[i])
  put(paste0("psych.", items[i], ".itemWhole"), a$item.stats$r.cor[i]); put(paste0("psych.", items[i], ".sd"), a$item.stats$sd[i])
  put(paste0("psych.", items[i], ".mean"), a$item.stats$mean[i]); put(paste0("psych.", items[i], ".alphaIfDropped"), a$alpha.drop$raw_alpha[i])
  put(paste0("psych.", items[i], ".smc"), psych::smc(full[items])[[i]])
  for (p in 1:5) put(paste0("psych.", items[i], ".point", p), mean(full[[items[i]]] == p))
}
s <- psych::splitHalf(full[items], covar = TRUE, check.keys = FALSE)
put("psych.split.best", s$maxrb); put("psych.split.worst", s$minrb); put("psych.split.average", s$meanr)
put("psych.lambda2", s$lambda2); put("psych.lambda6", s$lambda6)
brown <- combn(6, 3, function(a) { C <- cov(full[items]); b <- setdiff(1:6, a)
  r <- sum(C[a, b]) / sqrt(sum(C[a, a]) * sum(C[b, b])); 2 * r / (1 + r) })
put("brown.best", max(brown)); put("brown.worst", min(brown)); put("brown.average", mean(brown))
l <- one_factor(cor(full[items]))
f <- suppressWarnings(psych::fa(cor(full[items]), 1, fm = "minres"))
cat("the largest difference to loadings of psych::fa:", max(abs(abs(as.vector(f$loadings)) - l)), "\n")
for (i in 1:6) { put(paste0("loading.", items[i]), l[i]); put(paste0("psychLoading.", items[i]), abs(as.vector(f$loadings))[i]) }

# polychoric correlations: two steps with the integral over the correlation by R's integrate(), and by polycor and psych
two_step <- function(t) {
  a <- c(-Inf, qnorm(cumsum(rowSums(t))[-nrow(t)] / sum(t)), Inf); b <- c(-Inf, qnorm(cumsum(colSums(t))[-ncol(t)] / sum(t)), Inf)
  cdf <- function(x, y, r) if (x == -Inf || y == -Inf) 0 else if (x == Inf) pnorm(y) else if (y == Inf) pnorm(x) else
    integrate(function(u) exp(-(x^2 - 2 * u * x * y + y^2) / (2 * (1 - u^2))) / (2 * pi * sqrt(1 - u^2)), 0, r,
              rel.tol = 1e-13, abs.tol = 0)$value + pnorm(x) * pnorm(y)
  density <- function(x, y, r) if (is.infinite(x) || is.infinite(y)) 0 else exp(-(x^2 - 2 * r * x * y + y^2) / (2 * (1 - r^2))) / (2 * pi * sqrt(1 - r^2))
  box <- function(f, i, j, r) f(a[i + 1], b[j + 1], r) - f(a[i], b[j + 1], r) - f(a[i + 1], b[j], r) + f(a[i], b[j], r)
  slope <- function(r) sum(outer(seq_len(nrow(t)), seq_len(ncol(t)), Vectorize(function(i, j)
    if (t[i, j] == 0) 0 else t[i, j] * box(density, i, j, r) / box(cdf, i, j, r))))
  uniroot(slope, c(-.6, .9), tol = 1e-14)$root
}
poly <- function(tag, tables) {
  R <- diag(6)
  for (i in 1:5) for (j in (i + 1):6) {
    t <- tables(i, j)
    R[i, j] <- R[j, i] <- two_step(t)
    put(paste0(tag, ".", items[i], ".", items[j]), R[i, j])
  }
  put(paste0(tag, ".alpha"), coefficients$alpha(R)); put(paste0(tag, ".omega"), coefficients$omega(R))
  put(paste0(tag, ".lambda6"), coefficients$lambda6(R))
}
poly("polychoric", function(i, j) table(full[[items[i]]], full[[items[j]]]))
poly("polychoricWeighted", function(i, j) xtabs(full$w ~ full[[items[i]]] + full[[items[j]]]))
poly("polychoricPairwise", function(i, j) table(likert[[items[i]]], likert[[items[j]]]))
p <- suppressWarnings(psych::polychoric(full[items], correct = 0, smooth = FALSE, progress = FALSE))$rho
for (i in 1:5) for (j in (i + 1):6) {
  put(paste0("byPackage.", items[i], ".", items[j], ".polycor"), polychor(full[[items[i]]], full[[items[j]]]))
  put(paste0("byPackage.", items[i], ".", items[j], ".psych"), p[i, j])
}
cat("ordinal alpha by psych:", suppressWarnings(psych::alpha(p))$total$raw_alpha, "\n")

# scores and what respondents did, by the formulas of base R
score <- rowMeans(likert[items], na.rm = TRUE); score[rowSums(!is.na(likert[items])) < 4] <- NA
likert$score <- score
m <- svymean(~score, subset(svydesign(~c, strata = ~h, weights = ~w, data = likert), !is.na(score)))
put("score.value", coef(m)[[1]]); put("score.error", SE(m)[[1]])
put("score.n", sum(!is.na(score)))
raw <- as.matrix(read.csv("likert.csv", comment.char = "#", na.strings = "")[items])
valid <- rowSums(!is.na(raw))
quality <- data.frame(
  missingShare = rowMeans(is.na(raw)),
  longestRun = apply(raw, 1, function(v) { r <- rle(v); max(r$lengths) }),
  identicalShare = apply(raw, 1, function(v) max(table(v)) / sum(!is.na(v))),
  spread = apply(raw, 1, sd, na.rm = TRUE),
  extremeShare = rowMeans(raw == 1 | raw == 5, na.rm = TRUE),
  middleShare = rowMeans(raw == 3, na.rm = TRUE),
  acquiescence = (rowMeans(sign(raw[, c(1, 2, 4, 6)] - 3), na.rm = TRUE) + rowMeans(sign(raw[, c(3, 5)] - 3), na.rm = TRUE)) / 2,
  contradictions = ifelse(is.na(raw[, 1] + raw[, 5]), NA, as.numeric(raw[, 1] > 3 & raw[, 5] > 3)))
for (name in names(quality)) {
  likert$q <- quality[[name]]
  s <- subset(svydesign(~c, strata = ~h, weights = ~w, data = likert), is.finite(q))
  m <- svymean(~q, s)
  put(paste0("quality.", name, ".value"), coef(m)[[1]]); put(paste0("quality.", name, ".error"), SE(m)[[1]])
  put(paste0("quality.", name, ".n"), sum(is.finite(likert$q)))
}
likert$f <- as.numeric(quality$identicalShare >= .6)
s <- subset(svydesign(~c, strata = ~h, weights = ~w, data = likert), valid >= 3)
m <- svymean(~f, s)
put("flag.identical.value", coef(m)[[1]]); put("flag.identical.error", SE(m)[[1]]); put("flag.identical.n", sum(valid >= 3))
put("flag.identical.count", sum(likert$f[valid >= 3]))
write_values("scale-expected.R", c("psych", "polycor", "survey"))
