# Makes association-expected.csv: measures of association of four tables of independent answers, and of stages.csv under
# several designs. Values are by definition (pairs of respondents, R's cor), standard errors by numerical differentiation of
# the value and the covariance of the cells' totals from the package survey; vcd and vcdExtra where they have them.
# Repeat with: Rscript association-expected.R
source("expected.R")
suppressMessages({library(vcd); library(vcdExtra)})
options(survey.lonely.psu = "fail")

# measures of a table of weighted numbers, rows and columns from least to most; a: scores of rows, b: of columns
measures <- function(t, a, b) {
  p <- t / sum(t); r <- rowSums(p); k <- colSums(p)
  i <- row(p)[TRUE]; j <- col(p)[TRUE]; q <- p[TRUE]
  pair <- sign(outer(i, i, "-")) * sign(outer(j, j, "-"))
  w <- outer(q, q)
  C <- sum(w[pair > 0]); D <- sum(w[pair < 0])
  ur <- 1 - sum(r^2); uk <- 1 - sum(k^2); m <- min(sum(r > 0), sum(k > 0))
  e <- outer(r, k); f2 <- sum(((p - e)^2 / e)[e > 0])
  H <- function(x) -sum(ifelse(x > 0, x * log(ifelse(x > 0, x, 1)), 0))
  corr <- function(x, y) {
    x <- x - sum(q * x); y <- y - sum(q * y)
    sum(q * x * y) / sqrt(sum(q * x^2) * sum(q * y^2))
  }
  rank <- function(s) cumsum(s) - s / 2
  x <- a[i] - sum(q * a[i]); y <- b[j] - sum(q * b[j])
  info <- H(r) + H(k) - H(p)
  ec <- sum(apply(p, 1, max)) - max(k); er <- sum(apply(p, 2, max)) - max(r)
  c(gamma = (C - D) / (C + D), tauB = (C - D) / sqrt(ur * uk), tauC = m * (C - D) / (m - 1),
    somersColumns = (C - D) / ur, somersRows = (C - D) / uk, somers = (C - D) / ((ur + uk) / 2),
    spearman = corr(rank(r)[i], rank(k)[j]), pearson = corr(a[i], b[j]), slope = sum(q * x * y) / sum(q * y^2),
    v = sqrt(f2 / (m - 1)), contingency = sqrt(f2 / (1 + f2)),
    lambdaColumns = ec / (1 - max(k)), lambdaRows = er / (1 - max(r)), lambda = (ec + er) / (2 - max(k) - max(r)),
    tauColumns = (sum((p^2 / r)[r > 0, ]) - sum(k^2)) / uk, tauRows = (sum((t(p)^2 / k)[k > 0, ]) - sum(r^2)) / ur,
    uncertaintyColumns = info / H(k), uncertaintyRows = info / H(r), uncertainty = 2 * info / (H(r) + H(k)))
}

# Richardson's extrapolation of central differences
slopes <- function(t, a, b) {
  sapply(seq_along(t), function(cell) {
    if (t[cell] == 0) return(measures(t, a, b) * 0)
    d <- function(h) {
      up <- t; up[cell] <- up[cell] + h; down <- t; down[cell] <- down[cell] - h
      (measures(up, a, b) - measures(down, a, b)) / (2 * h)
    }
    h <- t[cell] * 4e-3
    (64 * d(h / 4) - 20 * d(h / 2) + d(h)) / 45
  })
}

# replicates: a function of weights whose covariance is taken from the replicates instead
from_design <- function(tag, des, rows, columns, a, b, replicated = FALSE) {
  v <- des$variables
  d <- if (replicated) des else subset(des, !is.na(v[[rows]]) & !is.na(v[[columns]]) & weights(des, "sampling") > 0)
  cell <- interaction(factor(v[[rows]], names(a)), factor(v[[columns]], names(b)), drop = FALSE, lex.order = FALSE)
  d <- if (replicated) update(des, .cell = cell) else subset(update(des, .cell = cell), !is.na(.cell))
  s <- svytotal(~.cell, d)
  t <- matrix(coef(s), length(a), length(b))
  values <- measures(t, a, b)
  g <- slopes(t, a, b)
  errors <- sqrt(diag(g %*% vcov(s) %*% t(g)))
  df <- degf(if (replicated) d else subset(d, weights(d, "sampling") > 0))
  if (replicated) {
    again <- withReplicates(d, function(w, data) measures(matrix(tapply(w, data$.cell, sum), length(a)), a, b))
    stopifnot(all.equal(as.numeric(coef(again)), as.numeric(values), tolerance = 1e-12))
    errors <- ifelse(errors < 1e-9, 0, sqrt(diag(vcov(again))))
    names(errors) <- names(values)
  }
  limits <- function(name) if (name == "slope") c(-Inf, Inf) else if (name %in% c("gamma", "tauB", "tauC", "somers",
    "somersColumns", "somersRows", "spearman", "pearson")) c(-1, 1) else c(0, 1)
  # no standard error where the function is flat, and of lambda where two answers are equally frequent
  tied <- function(x) sum(x >= max(x) * (1 - 1e-12)) > 1
  by_row <- any(apply(rbind(t[rowSums(t) > 0, ], colSums(t)), 1, tied))
  by_column <- any(apply(rbind(t(t)[colSums(t) > 0, ], rowSums(t)), 1, tied))
  kink <- c(lambdaColumns = by_row, lambdaRows = by_column, lambda = by_row || by_column)
  for (name in names(values)) {
    if (errors[[name]] < 1e-9 || name %in% names(kink) && kink[[name]]) {
      put(paste(tag, name, "value", sep = "."), values[[name]])
      next
    }
    own <- if (name == "slope") df - 1 else df
    put(paste(tag, name, "value", sep = "."), values[[name]])
    put(paste(tag, name, "error", sep = "."), errors[[name]])
    put(paste(tag, name, "df", sep = "."), own)
    interval <- values[[name]] + c(-1, 1) * qt(.975, own) * errors[[name]]
    put(paste(tag, name, "lower", sep = "."), max(interval[1], limits(name)[1]))
    put(paste(tag, name, "upper", sep = "."), min(interval[2], limits(name)[2]))
  }
}

tables <- list(
  four = matrix(c(10, 5, 4, 2, 6, 12, 7, 3, 2, 6, 14, 9), 3, byrow = TRUE),
  # job satisfaction by income, 104 black males: A. Agresti, Categorical Data Analysis, 2nd ed. (2002), p. 57
  job = matrix(c(1, 3, 10, 6, 2, 3, 10, 7, 1, 6, 14, 12, 0, 1, 9, 11), 4, byrow = TRUE),
  fourfold = matrix(c(17, 5, 9, 22), 2, byrow = TRUE),
  sparse = matrix(c(0, 3, 0, 1, 0, 0, 4, 2, 5), 3, byrow = TRUE))
# R's own conditional odds ratio stops at four digits: the same equations solved to the last
odds <- function(t, level = .95) {
  m <- sum(t[, 1]); n <- sum(t[, 2]); k <- sum(t[1, ]); x <- t[1, 1]
  support <- max(0, k - n):min(k, m); logd <- dhyper(support, m, n, k, log = TRUE)
  p <- function(o) { d <- logd + o * support; d <- exp(d - max(d)); d / sum(d) }
  solve <- function(f) exp(uniroot(f, c(-50, 50), tol = 1e-15, maxiter = 10000)$root)
  tail <- (1 - level) / 2
  c(value = solve(function(o) sum(support * p(o)) - x), lower = solve(function(o) sum(p(o)[support >= x]) - tail),
    upper = solve(function(o) sum(p(o)[support <= x]) - tail))
}
bergsma <- function(t) {
  n <- sum(t); r <- nrow(t); k <- ncol(t)
  f2 <- suppressWarnings(chisq.test(t, correct = FALSE)$statistic[[1]]) / n
  sqrt(max(0, f2 - (r - 1) * (k - 1) / (n - 1)) / min(r - (r - 1)^2 / (n - 1) - 1, k - (k - 1)^2 / (n - 1) - 1))
}
for (tag in names(tables)) {
  t <- tables[[tag]]; n <- sum(t)
  rows <- data.frame(r = row(t)[TRUE], k = col(t)[TRUE])[rep(seq_along(t), t), ]
  for (i in seq_len(nrow(t))) for (j in seq_len(ncol(t))) put(paste0(tag, ".count", i, j), t[i, j])
  des <- suppressWarnings(svydesign(ids = ~1, data = rows))
  a <- seq_len(nrow(t)); names(a) <- a; b <- seq_len(ncol(t)); names(b) <- b
  from_design(tag, des, "r", "k", a, b)
  own <- function(name) values[[paste(tag, name, "value", sep = ".")]]
  stopifnot(all.equal(own("tauB"), cor(rows$r, rows$k, method = "kendall"), tolerance = 1e-12))
  stopifnot(all.equal(own("spearman"), cor(rows$r, rows$k, method = "spearman"), tolerance = 1e-12))
  stopifnot(all.equal(own("pearson"), cor(rows$r, rows$k), tolerance = 1e-12))
  g <- GKgamma(t)
  stopifnot(all.equal(own("gamma"), g$gamma, tolerance = 1e-12))
  # ASE1 by Goodman and Kruskal, times n/(n - 1) under the root
  stopifnot(all.equal(values[[paste0(tag, ".gamma.error")]], g$sigma * sqrt(n / (n - 1)), tolerance = 1e-8))
  s <- assocstats(t)
  stopifnot(all.equal(own("v"), s$cramer, tolerance = 1e-12), all.equal(own("contingency"), s$contingency, tolerance = 1e-12))
  for (which in 1:2) {
    key <- paste0(tag, c(".likelihood", ".pearsonTest")[which])
    put(paste0(key, ".statistic"), s$chisq_tests[which, 1]); put(paste0(key, ".df1"), s$chisq_tests[which, 2])
    put(paste0(key, ".p"), s$chisq_tests[which, 3])
  }
  put(paste0(tag, ".leastExpected"), min(suppressWarnings(chisq.test(t)$expected)))
  put(paste0(tag, ".corrected.value"), bergsma(t))
  m <- CMHtest(as.table(t), types = "cor")$table
  put(paste0(tag, ".linear.statistic"), m[[1, "Chisq"]]); put(paste0(tag, ".linear.p"), m[[1, "Prob"]])
  put(paste0(tag, ".fisher.p"), fisher.test(t, workspace = 2e6)$p.value)
  put(paste0(tag, ".trend.statistic"), suppressWarnings(prop.trend.test(t[1, ], colSums(t))$statistic))
  put(paste0(tag, ".trend.p"), suppressWarnings(prop.trend.test(t[1, ], colSums(t))$p.value))
  if (length(t) == 4) {
    y <- chisq.test(t)
    put(paste0(tag, ".yates.statistic"), y$statistic); put(paste0(tag, ".yates.p"), y$p.value)
    put(paste0(tag, ".phi.value"), s$phi); o <- odds(t); f <- fisher.test(t)
    stopifnot(all.equal(o[[1]], f$estimate[[1]], tolerance = 1e-3), all.equal(o[2:3], f$conf.int[1:2], tolerance = 1e-3,
      check.attributes = FALSE))
    for (part in names(o)) put(paste0(tag, ".odds.", part), o[[part]])
  }
}

# stages.csv: usefulness (1 to 5) by use (no, yes), and use by region
d <- stages
score <- setNames(1:5, 1:5); use <- c(no = 0, yes = 1); region <- c(a = 1, b = 2, c = 3)
both <- function(tag, des) {
  from_design(paste0(tag, ".scoreUse"), des, "score", "use", score, use)
  from_design(paste0(tag, ".useRegion"), des, "use", "region", use, region)
  v <- des$variables
  s <- subset(update(des, u = as.numeric(use == "yes")), !is.na(use) & !is.na(score))
  m <- summary(svyglm(score ~ u, s))$coefficients
  key <- paste0(tag, ".scoreUse.slopeTest")
  put(paste0(key, ".statistic"), m[2, 3]); put(paste0(key, ".p"), m[2, 4]); put(paste0(key, ".difference"), m[2, 1])
  put(paste0(key, ".error"), m[2, 2])
  m <- summary(svyglm(u ~ score, s))$coefficients
  key <- paste0(tag, ".useOverScore")
  put(paste0(key, ".statistic"), m[2, 3]); put(paste0(key, ".p"), m[2, 4]); put(paste0(key, ".difference"), m[2, 1])
  put(paste0(key, ".error"), m[2, 2])
}
both("weighted", svydesign(ids = ~1, weights = ~w, data = d))
both("strataSizes", svydesign(ids = ~1, strata = ~h, fpc = ~Nh, weights = ~w, data = d))
both("clusters", svydesign(ids = ~c, weights = ~w, data = d))
both("clusterSizes", svydesign(ids = ~c, strata = ~h, fpc = ~N1, weights = ~w, data = d))
both("threeStages", svydesign(ids = ~c + s + id, strata = ~h, fpc = ~N1 + N2 + N3, weights = ~w, data = d))

# replicates.csv: agreement (0, 1) by group, a statistic of each replicate
rep <- read.csv("replicates.csv", stringsAsFactors = FALSE)
for (method in c("jk1", "brr")) {
  columns <- grep(paste0("^", method, "[0-9]+$"), names(rep))
  des <- svrepdesign(data = rep, weights = ~weight, repweights = as.matrix(rep[, columns]), combined.weights = TRUE,
    type = if (method == "jk1") "JK1" else "BRR", scale = if (method == "jk1") 15 / 16 else 1 / length(columns),
    rscales = rep.int(1, length(columns)))
  from_design(method, des, "agrees", "group", c("0" = 0, "1" = 1), region, replicated = TRUE)
}
write_values("association-expected.R", "vcdExtra")
