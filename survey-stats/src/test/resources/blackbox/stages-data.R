# Makes stages.csv: about 130 made-up respondents, drawn in three stages from strata, for the tests that compare designs,
# replicates, regressions and tests with the R package survey. Repeat with: Rscript stages-data.R (in this folder).
set.seed(20261107)
strata <- data.frame(h = c("north", "south", "east", "west"), units = c(4, 3, 5, 3), N1 = c(12, 9, 20, 6))
rows <- list()
cluster <- 0
street <- 0
for (i in seq_len(nrow(strata))) for (j in seq_len(strata$units[i])) {
  cluster <- cluster + 1
  M <- sample(6:14, 1)
  m <- sample(2:4, 1)
  level <- rnorm(1)
  for (k in seq_len(m)) {
    street <- street + 1
    K <- sample(8:20, 1)
    n <- sample(2:4, 1)
    rows[[street]] <- data.frame(h = strata$h[i], c = paste0("c", cluster), cn = j, s = street, sn = k,
      N1 = strata$N1[i], f1 = strata$units[i] / strata$N1[i], N2 = M, f2 = m / M, N3 = K, f3 = n / K,
      level = level, n = n)
  }
}
d <- do.call(rbind, rows)
d <- d[rep(seq_len(nrow(d)), d$n), ]
n <- nrow(d)
d$id <- seq_len(n)
d$w <- round(1 / (d$f1 * d$f2 * d$f3) * exp(rnorm(n, 0, .2)), 3)
# strata of respondents within a cluster, with the number of people in each
d$g <- ave(d$id, d$c, FUN = function(x) 1 + (seq_along(x) - 1) %% 2)
d$Ng <- ave(d$id, d$c, d$g, FUN = function(x) length(x) + sum(x) %% 17 + 3)
# independent respondents in strata
d$Nh <- ave(d$id, d$h, FUN = length) * 7 + 3
d$fh <- ave(d$id, d$h, FUN = length) / d$Nh
# strata that have one unit: one of them, or two, one of them with the whole of its population
d$lone <- ifelse(d$c == "c1", "alone", d$h)
d$lones <- ifelse(d$c == "c5", "alone too", d$lone)
d$Nlone <- ifelse(d$lone == "alone", 5, d$N1)
d$Ncertain <- ifelse(d$lone == "alone", 1, d$N1)
d$lp <- ifelse(d$sn == 1 & d$c %in% c("c2", "c9"), "one", "many")
d$N2l <- ave(d$s, d$c, d$lp, FUN = function(x) length(unique(x))) * 3 + 1
# some count for nothing: the whole of one cluster, and others here and there
d$w0 <- ifelse(d$c == "c6" | d$id %% 11 == 0, 0, d$w)
miss <- function(x, p) ifelse(runif(n) < p, NA, x)
lean <- plogis(d$level)
d$region <- miss(sample(c("a", "b", "c"), n, TRUE, c(.5, .3, .2)), .06)
d$sex <- miss(sample(c("f", "m"), n, TRUE), .03)
d$use <- miss(ifelse(runif(n) < .2 + .5 * lean, "yes", "no"), .05)
d$income <- miss(round(exp(3 + .4 * d$level + rnorm(n, 0, .4)), 1), .07)
d$cost <- miss(round(5 + rgamma(n, 3, .4), 1), .05)
d$visits <- miss(rpois(n, exp(.2 + .3 * d$level)), .04)
d$score <- miss(pmin(5, pmax(1, round(3 + .6 * d$level + rnorm(n)))), .05)
d$promote <- miss(pmin(10, pmax(0, round(7.5 + d$level + 2 * rnorm(n)))), .05)
answered <- runif(n) > .06
pick <- function(p) ifelse(answered, as.integer(runif(n) < p), NA)
d$p_x <- pick(.5); d$p_y <- pick(.3); d$p_z <- pick(.2)
d$level <- NULL; d$n <- NULL
d <- d[sample(n), ] # in no order
con <- file("stages.csv", "w")
writeLines(paste0("# R ", getRversion(), "; made by stages-data.R"), con)
numbers <- sapply(d, is.numeric)
d[numbers] <- lapply(d[numbers], function(x) ifelse(is.na(x), NA, formatC(x, digits = 17, width = 1, format = "g")))
write.csv(d, con, row.names = FALSE, na = "", quote = FALSE)
close(con)
