# Makes likert.csv: 240 made-up respondents in 40 clusters of 4 strata who answered six statements from 1 to 5, the third and the
# fifth worded the other way round, for the tests that compare scales with R. With the replicate weights of a jackknife over the
# clusters. Repeat with: Rscript likert-data.R (in this folder).
suppressMessages(library(survey))
set.seed(20261201)
n <- 240
cluster <- rep(1:40, each = 6)
d <- data.frame(h = paste0("h", (cluster - 1) %/% 10 + 1), c = paste0("c", cluster), w = round(exp(rnorm(n, 1, .5)), 3),
                group = sample(c("a", "b"), n, TRUE, c(.6, .4)))
theta <- rnorm(40, 0, .6)[cluster] + rnorm(n, 0, .8)
load <- c(.9, .8, -.7, .6, -.85, .4)
cuts <- list(c(-1.5, -.5, .3, 1.2), c(-1, 0, .5, 1.5), c(-1.2, -.2, .4, 1), c(-2, -1, .2, .9), c(-.8, .1, .9, 1.8), c(-1.3, -.6, .1, .8))
for (j in 1:6) {
  x <- findInterval(load[j] * theta + rnorm(n, 0, .75), cuts[[j]]) + 1
  x[runif(n) < .04] <- NA
  d[[paste0("s", j)]] <- x
}
replicates <- as.svrepdesign(svydesign(~c, weights = ~w, data = d), type = "JK1", compress = FALSE)
weights <- weights(replicates, "analysis")
for (r in seq_len(ncol(weights))) d[[paste0("r", r)]] <- formatC(weights[, r], digits = 17, width = 1, format = "g")
con <- file("likert.csv", "w")
writeLines(paste0("# R ", getRversion(), ", survey ", packageVersion("survey"), "; made by likert-data.R"), con)
write.csv(d, con, row.names = FALSE, na = "", quote = FALSE)
close(con)
