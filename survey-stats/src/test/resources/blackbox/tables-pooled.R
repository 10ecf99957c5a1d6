# Makes tables-pooled.csv: differences between columns of stages.csv as independent answers of equal weight, by prop.test (without the
# correction for continuity), t.test with equal variances, and by the formulas of textbooks where columns overlap; and adjusted residuals
# of chisq.test. Repeat with: Rscript tables-pooled.R
source("expected.R")
d <- stages
columns <- list()
for (k in c("a", "b", "c")) columns[[paste0("region.", k)]] <- d$region %in% k
for (k in c("x", "y", "z")) columns[[paste0("problems.", k)]] <- d[[paste0("p_", k)]] %in% 1
groups <- list(paste0("region.", c("a", "b", "c")), paste0("problems.", c("x", "y", "z")))
shares <- list(use.yes = d$use == "yes", score.net = d$score %in% c(1, 5) + ifelse(is.na(d$score), NA, 0), score.top = d$score >= 4,
  problems.x = d$p_x == 1, problems.xz = d$p_x + d$p_z > 0)
means <- list(score.agreement = sign(d$score - 3), score.mean = d$score, income.mean = d$income)
all <- rep(TRUE, nrow(d))

result <- function(key, difference, statistic, p, df = NA) {
  put(paste0(key, ".difference"), difference); put(paste0(key, ".error"), difference / statistic)
  put(paste0(key, ".statistic"), statistic); put(paste0(key, ".p"), p)
  if (!is.na(df)) put(paste0(key, ".df"), df)
}
# columns without common respondents: R's own tests
apart <- function(key, y, a, b, mean) {
  if (mean) {
    t <- t.test(y[a], y[b], var.equal = TRUE)
    return(result(key, mean(y[a]) - mean(y[b]), t$statistic, t$p.value, t$parameter))
  }
  x <- c(sum(y[a]), sum(y[b])); n <- c(sum(a), sum(b))
  if (all(x == 0) || all(x == n)) return()
  test <- suppressWarnings(prop.test(x, n, correct = FALSE))
  difference <- x[1] / n[1] - x[2] / n[2]
  result(key, difference, sign(difference) * sqrt(test$statistic), test$p.value)
}
# columns with common respondents, by hand
overlapping <- function(key, y, a, b, mean) {
  n1 <- sum(a); n2 <- sum(b); n12 <- sum(a & b)
  scale <- 1 / n1 + 1 / n2 - 2 * n12 / (n1 * n2)
  difference <- mean(y[a]) - mean(y[b])
  if (mean) {
    s <- ((n1 - 1) * var(y[a]) + (n2 - 1) * var(y[b])) / (n1 + n2 - 2)
    t <- difference / sqrt(s * scale); df <- n1 + n2 - n12 - 2
    return(result(key, difference, t, 2 * pt(-abs(t), df), df))
  }
  p <- (sum(y[a]) + sum(y[b])) / (n1 + n2)
  if (p == 0 || p == 1) return()
  z <- difference / sqrt(p * (1 - p) * scale)
  result(key, difference, z, 2 * pnorm(-abs(z)))
}
for (row in c(names(shares), names(means))) {
  mean <- row %in% names(means)
  y <- as.numeric(if (mean) means[[row]] else shares[[row]])
  valid <- !is.na(y)
  for (group in groups) {
    pairs <- combn(group, 2)
    test <- if (grepl("problems", group[1])) overlapping else apart
    for (i in seq_len(ncol(pairs)))
      test(paste0("pair.", row, ".", pairs[1, i], "-", pairs[2, i]), y, columns[[pairs[1, i]]] & valid, columns[[pairs[2, i]]] & valid, mean)
    for (column in group) {
      a <- columns[[column]] & valid
      apart(paste0("rest.", row, ".", column), y, a, Reduce(`|`, columns[group]) & valid & !a, mean)
      # a column against the total is the column against everybody else, on the scale of the difference from the total
      key <- paste0("total.", row, ".", column)
      apart(key, y, a, valid & !a, mean)
      difference <- mean(y[a]) - mean(y[valid])
      if (!is.null(values[[paste0(key, ".difference")]])) {
        values[[paste0(key, ".difference")]] <- difference
        values[[paste0(key, ".error")]] <- difference / values[[paste0(key, ".statistic")]]
      }
    }
  }
  if (!mean) for (column in unlist(groups)) {
    top <- if (grepl("problems", column)) Reduce(`|`, columns[groups[[2]]]) else Reduce(`|`, columns[groups[[1]]])
    in_table <- valid & top
    counts <- table(factor(y[in_table], 0:1), factor(columns[[column]][in_table], c(FALSE, TRUE)))
    residual <- suppressWarnings(chisq.test(counts, correct = FALSE))$stdres[2, 2]
    if (is.finite(residual)) put(paste0("residual.", row, ".", column), residual)
  }
}
write_values("tables-pooled.R", "stats")
