# Agreement of two coders on tables of counts, and of several coders.
# R 4.2.2, vcd 1.4-11, psych 2.2.9 (Debian 12). Run: Rscript agreement.R
# Writes agreement.csv (the tables and ratings) and agreement-expected.csv.
# Cohen's kappa: vcd::Kappa, its ASE of Fleiss, Cohen and Everitt; psych::cohen.kappa agrees (checked here).
# Fleiss' kappa: its definition, with the standard error by the delta method on numerical derivatives.
suppressMessages({ library(vcd); library(psych) })
set.seed(4)
data <- list(); expected <- list()
add <- function(case, statistic, value)
  expected[[length(expected) + 1]] <<- data.frame(key = paste0(case, ".", statistic), value = format(value, digits = 15))
tables <- list(cohen1968 = matrix(c(88, 14, 18, 10, 40, 10, 2, 6, 12), 3, byrow = TRUE))
for (k in 2:6) for (n in c(20, 400)) {
  p <- matrix(runif(k * k), k) + diag(k) * runif(1, 0, 2)
  tables[[paste0("random", k, "of", n)]] <- matrix(rmultinom(1, n, p), k)
}
for (case in names(tables)) {
  x <- tables[[case]]
  for (i in 1:nrow(x)) for (j in 1:ncol(x))
    data[[length(data) + 1]] <- data.frame(case, unit = NA, i, j, count = x[i, j])
  linear <- Kappa(x, weights = "Equal-Spacing"); quadratic <- Kappa(x, weights = "Fleiss-Cohen")
  add(case, "kappa", linear$Unweighted[[1]]); add(case, "kappaError", linear$Unweighted[[2]])
  add(case, "linear", linear$Weighted[[1]]); add(case, "linearError", linear$Weighted[[2]])
  add(case, "quadratic", quadratic$Weighted[[1]]); add(case, "quadraticError", quadratic$Weighted[[2]])
  if (nrow(x) > 2) { other <- cohen.kappa(x, n.obs = sum(x))
  stopifnot(abs(other$kappa - linear$Unweighted[[1]]) < 1e-12, abs(other$weighted.kappa - quadratic$Weighted[[1]]) < 1e-12,
            abs(sqrt(other$var.kappa) - linear$Unweighted[[2]]) < 1e-10) }
}
for (k in c(2, 4)) for (m in c(2, 3, 6)) {
  case <- paste0("fleiss", k, "by", m); n <- 40
  x <- t(sapply(1:n, function(u) { p <- rgamma(k, 0.7) + 1e-9; rmultinom(1, m, p) }))
  for (u in 1:n) for (j in 1:k) data[[length(data) + 1]] <- data.frame(case, unit = u, i = m, j, count = x[u, j])
  # the mean of these columns is all that kappa needs
  y <- cbind((rowSums(x^2) - m) / (m * (m - 1)), x / m)
  kappa <- function(t) { e <- sum(t[-1]^2); (t[1] - e) / (1 - e) }
  centre <- colMeans(y)
  gradient <- sapply(seq_along(centre), function(i) {
    h <- 1e-5; up <- centre; up[i] <- up[i] + h; down <- centre; down[i] <- down[i] - h; (kappa(up) - kappa(down)) / (2 * h) })
  add(case, "fleiss", kappa(centre)); add(case, "fleissError", sqrt(drop(t(gradient) %*% cov(y) %*% gradient) / n))
  add(case, "percent", centre[1]); add(case, "percentError", sd(y[, 1]) / sqrt(n))
}
write.csv(do.call(rbind, data), "agreement.csv", row.names = FALSE, quote = FALSE, na = "")
write.csv(do.call(rbind, expected), "agreement-expected.csv", row.names = FALSE, quote = FALSE)
