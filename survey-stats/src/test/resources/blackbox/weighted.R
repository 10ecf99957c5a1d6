# Makes weighted.csv and weighted-expected.csv: 120 made-up respondents, and their distributions from the R package
# survey, for the tests of org.surveystats.stats.distribution. Repeat with: Rscript weighted.R (in this folder).
suppressMessages(library(survey))
set.seed(20260815)
n <- 120
w <- round(exp(rnorm(n, 0, 0.5)), 3)
score <- sample(c(1:5, NA), n, TRUE, c(.10, .15, .20, .30, .20, .05))
# 7 respondents were not asked for the problems; of the others some gave no answer, some chose none
asked <- c(rep(TRUE, n - 7), rep(FALSE, 7))
answered <- asked & runif(n) > .06
pick <- function(p) ifelse(answered, as.integer(runif(n) < p), NA)
a <- pick(.5); b <- pick(.3); d <- pick(.2)
years <- ifelse(runif(n) < .05, NA, round(rgamma(n, 4, .4), 1))
promote <- ifelse(runif(n) < .05, NA, sample(0:10, n, TRUE, c(rep(1, 7), 3, 4, 5, 6)))
often <- sample(c("daily", "weekly", "monthly", NA), n, TRUE, c(.3, .4, .25, .05))
data <- data.frame(w, score, asked = as.integer(asked), a, b, d, years, promote, often)
write.csv(data, "weighted.csv", row.names = FALSE, na = "", quote = FALSE)
rows <- list()
put <- function(id, est, se = NA, lower = NA, upper = NA, df = NA, n = NA)
  rows[[length(rows) + 1]] <<- data.frame(id, est, se, lower, upper, df, n)
run <- function(tag, des) {
  mean1 <- function(id, y, dd = des) {
    dd <- update(dd, .y = y); dd <- subset(dd, !is.na(.y))
    m <- svymean(~.y, dd); df <- degf(dd); q <- qt(.975, df)
    put(paste0(tag, ".", id), coef(m)[[1]], SE(m)[[1]], coef(m)[[1]] - q * SE(m)[[1]], coef(m)[[1]] + q * SE(m)[[1]], df,
        nrow(dd))
  }
  prop <- function(id, y, method) {
    dd <- update(des, .y = as.numeric(y)); dd <- subset(dd, !is.na(.y))
    r <- svyciprop(~.y, dd, method = method, df = degf(dd)); ci <- attr(r, "ci")
    m <- svymean(~.y, dd)
    put(paste0(tag, ".", id), as.numeric(r), SE(m)[[1]], ci[[1]], ci[[2]], degf(dd), nrow(dd))
  }
  for (k in 1:5) prop(paste0("score", k, ".valid"), score == k, "xlogit")
  prop("score4.all", !is.na(score) & score == 4, "xlogit")
  prop("cumulative3", score <= 3, "xlogit")
  prop("agree", score >= 4, "xlogit")
  prop("disagree", score <= 2, "xlogit")
  mean1("net", sign(score - 3))
  mean1("meanScore", score)
  mean1("meanMirrored", 6 - score)
  for (v in c("a", "b", "d")) prop(paste0(v, ".cases"), get(v), "xlogit")
  chose <- (a + b + d) > 0
  dd <- subset(des, chose %in% TRUE)
  for (v in c("a", "b", "d")) {
    y <- get(v)
    prop(paste0(v, ".choosing"), ifelse(chose, y, NA), "xlogit")
    r <- svyratio(~y, ~m, subset(update(des, y = y, m = a + b + d), !is.na(m)))
    put(paste0(tag, ".", v, ".mentions"), coef(r)[[1]], SE(r)[[1]])
  }
  prop("a.asked", ifelse(asked, a %in% 1, NA), "xlogit")
  prop("net.ab", (a + b) > 0, "xlogit")
  prop("none", (a + b + d) == 0, "xlogit")
  mean1("meanMentions", a + b + d)
  mean1("years", years)
  mean1("nps", ifelse(promote >= 9, 1, ifelse(promote <= 6, -1, 0)))
  prop("promoters", promote >= 9, "xlogit")
  from <- c(daily = 20, weekly = 8, monthly = 2); to <- c(daily = 31, weekly = 19, monthly = 7)
  mean1("rate.least", unname(from[often])); mean1("rate.greatest", unname(to[often]))
  dd <- subset(update(des, years = years), !is.na(years))
  qs <- svyquantile(~years, dd, c(.1, .25, .5, .75, .9), ci = TRUE, qrule = "math", interval.type = "mean", df = degf(dd))[[1]]
  for (i in 1:5) put(paste0(tag, ".quantile", rownames(qs)[i]), qs[i, 1], qs[i, 4], qs[i, 2], qs[i, 3], degf(dd))
  put(paste0(tag, ".variance"), as.numeric(svyvar(~years, dd))[1])
}
data$N <- 400
run("weighted", svydesign(ids = ~1, weights = ~w, data = data))
run("finite", svydesign(ids = ~1, weights = ~w, fpc = ~N, data = data))
run("equal", suppressWarnings(svydesign(ids = ~1, data = data)))
out <- do.call(rbind, rows)
con <- file("weighted-expected.csv", "w")
writeLines(paste0("# R ", getRversion(), ", survey ", packageVersion("survey"), "; made by weighted.R"), con)
writeLines("id,estimate,standardError,lower,upper,degreesOfFreedom,n", con)
f <- function(x) ifelse(is.na(x), "", formatC(x, digits = 17, width = 1))
for (i in seq_len(nrow(out))) writeLines(paste(c(out$id[i], f(unlist(out[i, -1]))), collapse = ","), con)
close(con)
