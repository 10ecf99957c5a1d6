# Makes bands-expected.csv: shares of bands of the years in weighted.csv from the R package survey, for the tests of
# NumberDistribution.bands, and the widths of Freedman and Diaconis for those of its limits. Repeat with: Rscript bands.R (in this
# folder).
suppressMessages(library(survey))
data <- read.csv("weighted.csv")
data$N <- 400
data$stratum <- rep(1:4, each = 30)
data$unit <- rep(1:40, each = 3)
limits <- list(even = c(0, 5, 10, 15, 20, 25, 30), open = c(-Inf, 4.5, 10.4, Inf), within = c(5, 7.1, 12))
rows <- list()
put <- function(id, est, se, lower, upper, df)
  rows[[length(rows) + 1]] <<- data.frame(id, est, se, lower, upper, df)
run <- function(tag, des) {
  valid <- subset(des, !is.na(years))
  for (name in names(limits)) {
    cuts <- limits[[name]]
    for (i in seq_len(length(cuts) - 1)) {
      band <- levels(cut(0, cuts, right = FALSE))[i]
      valid <- update(valid, .in = as.numeric(as.character(cut(years, cuts, right = FALSE)) %in% band))
      m <- svymean(~.in, valid)
      r <- if (coef(m)[[1]] > 0) svyciprop(~.in, valid, method = "xlogit", df = degf(valid)) else NULL
      ci <- if (is.null(r)) c(NA, NA) else attr(r, "ci")
      put(paste(tag, name, i - 1, sep = "."), coef(m)[[1]], SE(m)[[1]], ci[[1]], ci[[2]], degf(valid))
    }
  }
  q <- svyquantile(~years, valid, c(.25, .75), qrule = "math", ci = FALSE)[[1]]
  put(paste0(tag, ".width"), 2 * diff(as.numeric(q)) * sum(!is.na(data$years))^(-1 / 3), NA, NA, NA, NA)
}
run("weighted", svydesign(ids = ~1, weights = ~w, data = data))
run("finite", svydesign(ids = ~1, weights = ~w, fpc = ~N, data = data))
run("clustered", svydesign(ids = ~unit, strata = ~stratum, weights = ~w, data = data))
run("equal", suppressWarnings(svydesign(ids = ~1, data = data)))
out <- do.call(rbind, rows)
con <- file("bands-expected.csv", "w")
writeLines(paste0("# R ", getRversion(), ", survey ", packageVersion("survey"), "; made by bands.R"), con)
writeLines("id,estimate,standardError,lower,upper,degreesOfFreedom", con)
f <- function(x) ifelse(is.na(x), "", formatC(x, digits = 17, width = 1))
for (i in seq_len(nrow(out))) writeLines(paste(c(out$id[i], f(unlist(out[i, -1]))), collapse = ","), con)
close(con)
