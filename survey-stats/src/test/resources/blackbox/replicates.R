# Made-up answers of a design with two units in each of 8 strata, and what R's survey package says of them under several
# kinds of replicate weights: replicates.csv and replicates-expected.csv. Usage: Rscript replicates.R FOLDER
suppressPackageStartupMessages(library(survey))
folder <- commandArgs(trailingOnly = TRUE)[1]
set.seed(11)
strata <- rep(1:8, each = 20)
unit <- rep(1:16, each = 10)
n <- length(unit)
data <- data.frame(
  stratum = strata, unit = unit,
  weight = round(runif(n, 5, 30), 3),
  income = round(exp(rnorm(n, 3, 0.4)) + unit, 2),
  agrees = ifelse(runif(n) < plogis(-0.5 + 0.1 * unit), "1", "0"),
  group = sample(c("a", "b", "c"), n, replace = TRUE))
base <- svydesign(~unit, strata = ~stratum, weights = ~weight, data = data)
whole <- svydesign(~unit, weights = ~weight, data = data)
methods <- list(
  jkn = as.svrepdesign(base, type = "JKn", compress = FALSE),
  jk1 = as.svrepdesign(whole, type = "JK1", compress = FALSE),
  brr = as.svrepdesign(base, type = "BRR", compress = FALSE),
  fay = as.svrepdesign(base, type = "Fay", fay.rho = 0.3, compress = FALSE),
  bootstrap = as.svrepdesign(base, type = "subbootstrap", replicates = 30, compress = FALSE))
half <- methods$brr$repweights[, 1:8] * 0.3 + 0.7
methods$successive <- svrepdesign(data = data, weights = ~weight, repweights = as.matrix(half), type = "successive-difference",
                                  combined.weights = FALSE)
methods$other <- svrepdesign(data = data, weights = ~weight, repweights = as.matrix(half), type = "other",
                             scale = 0.37, rscales = (1:8) / 8, combined.weights = FALSE)
out <- data
rows <- list()
for (name in names(methods)) {
  for (mse in c(FALSE, TRUE)) {
    d <- methods[[name]]
    d$mse <- mse
    w <- weights(d, "analysis")
    if (!mse) for (r in seq_len(ncol(w))) out[[paste0(name, r)]] <- w[, r]
    add <- function(statistic, value, error, df) {
      rows[[length(rows) + 1]] <<- data.frame(
        method = name, centre = if (mse) "ESTIMATE" else "MEAN", statistic = statistic,
        replicates = ncol(w), scale = d$scale, scales = paste(sprintf("%.17g", d$rscales), collapse = " "),
        estimate = sprintf("%.17g", value), error = sprintf("%.17g", error), df = df)
    }
    mean <- svymean(~income, d); add("mean", coef(mean), SE(mean), degf(d))
    total <- svytotal(~income, d); add("total", coef(total), SE(total), degf(d))
    share <- svymean(~agrees, d); add("share", coef(share)[["agrees1"]], SE(share)[[2]], degf(d))
    some <- subset(d, group == "b"); inside <- svymean(~income, some)
    add("domain", coef(inside), SE(inside), degf(some))
    # the smallest answer that reaches a share: of a jackknife with Woodruff's interval, of others with the replicates' quantiles
    type <- if (name %in% c("jk1", "jkn")) "mean" else "quantile"
    q <- svyquantile(~income, d, .5, qrule = "math", interval.type = type, df = degf(d))$income
    add("median", q[1], if (type == "mean") (q[3] - q[2]) / (2 * qt(.975, degf(d))) else q[4], degf(d))
    ratio <- svyratio(~income, ~weight, d); add("ratio", coef(ratio), SE(ratio)[[1]], degf(d))
  }
}
write.csv(out, file.path(folder, "replicates.csv"), row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, rows), file.path(folder, "replicates-expected.csv"), row.names = FALSE, quote = FALSE)
