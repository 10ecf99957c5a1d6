# Makes tables-expected.csv: cells of banners of stages.csv, and differences between their columns, under several designs.
# Shares, means and differences are functions of svytotal, by svycontrast. Repeat with: Rscript tables-expected.R
source("expected.R")
options(survey.lonely.psu = "fail")
d <- stages
n <- nrow(d)
is1 <- function(x) as.numeric(x %in% TRUE)
columns <- list(total = rep(TRUE, n))
for (k in c("a", "b", "c")) columns[[paste0("region.", k)]] <- d$region %in% k
for (k in c("x", "y", "z")) columns[[paste0("problems.", k)]] <- d[[paste0("p_", k)]] %in% 1
for (s in c("f", "m")) for (k in c("a", "b", "c")) columns[[paste0("sex.", s, ".", k)]] <- d$sex %in% s & d$region %in% k
heads <- list(region = paste0("region.", c("a", "b", "c")), problems = paste0("problems.", c("x", "y", "z")),
  sex = paste0("sex.", rep(c("f", "m"), each = 3), ".", c("a", "b", "c")))
groups <- list(heads$region, heads$problems, heads$sex[1:3], heads$sex[4:6])
head_of <- function(column) heads[[sub("\\..*", "", column)]]
any_of <- function(names) Reduce(`|`, columns[names])

# what each row is the share or mean of; NA where there is no valid answer
shares <- list(use.yes = d$use == "yes", use.no = d$use == "no", score.net = d$score %in% c(1, 5) + ifelse(is.na(d$score), NA, 0),
  score.top = d$score >= 4, score.bottom = d$score <= 2, problems.x = d$p_x == 1, problems.y = d$p_y == 1,
  problems.z = d$p_z == 1, problems.xz = d$p_x + d$p_z > 0, income.low = d$income < 20, income.middle = d$income >= 20 & d$income < 30)
for (k in 1:5) shares[[paste0("score.", k)]] <- d$score == k
means <- list(score.agreement = sign(d$score - 3), score.mean = d$score, income.mean = d$income,
  promote.nps = ifelse(d$promote >= 9, 1, ifelse(d$promote <= 6, -1, 0)), problems.count = d$p_x + d$p_y + d$p_z)
mentions <- d$p_x + d$p_y + d$p_z

ratios <- function(des, parts) { # a/b of each part, jointly
  des <- update(des, .z = 0)
  for (i in seq_along(parts)) des$variables[[paste0(".v", i)]] <- parts[[i]]
  svytotal(as.formula(paste0("~", paste0(".v", seq_along(parts), collapse = "+"))), des)
}
one <- function(key, des, a, b, inside, error = TRUE) {
  t <- ratios(des, list(a, b))
  r <- svycontrast(t, quote(.v1 / .v2))
  put(paste0(key, ".value"), coef(r)[[1]])
  if (error) { put(paste0(key, ".error"), SE(r)[[1]]); put(paste0(key, ".df"), degf(subset(des, inside))) }
}
zero <- function(y, inside) ifelse(inside & !is.na(y), as.numeric(y), 0)

cells <- function(tag, des) {
  v <- des$variables
  w <- weights(des, "sampling")
  live <- v$.in
  for (row in c(names(shares), names(means))) {
    mean <- row %in% names(means)
    y <- if (mean) means[[row]] else shares[[row]]
    valid <- !is.na(y) & live
    for (column in names(columns)) {
      key <- paste0(tag, row, ".", column)
      inside <- columns[[column]] & valid
      put(paste0(key, ".base"), sum(inside)); put(paste0(key, ".weighted"), sum(w[inside]))
      put(paste0(key, ".effective"), sum(w[inside])^2 / sum(w[inside]^2))
      if (mean) {
        one(paste0(key, ".mean"), des, zero(y, inside), is1(inside), inside)
        m <- sum(w[inside] * y[inside]) / sum(w[inside]); k <- sum(inside)
        put(paste0(key, ".deviation"), sqrt(k / (k - 1) * sum(w[inside] * (y[inside] - m)^2) / sum(w[inside])))
        next
      }
      put(paste0(key, ".count"), sum(inside & y %in% TRUE | inside & y %in% 1))
      one(paste0(key, ".share"), des, zero(y, inside), is1(inside), inside)
      top <- if (column == "total") columns$total else any_of(head_of(column))
      chosen <- valid & (y %in% TRUE | y %in% 1)
      one(paste0(key, ".row"), des, is1(chosen & columns[[column]]), is1(chosen & top), chosen & top)
      one(paste0(key, ".all"), des, is1(chosen & columns[[column]]), is1(valid & top), valid & top)
      t <- ratios(des, list(is1(chosen & columns[[column]]), is1(inside), is1(chosen), is1(valid)))
      i <- svycontrast(t, quote(100 * (.v1 / .v2) / (.v3 / .v4)))
      put(paste0(key, ".index.value"), coef(i)[[1]]); put(paste0(key, ".index.error"), SE(i)[[1]])
      if (column != "total") {
        t <- ratios(des, list(is1(chosen & columns[[column]]), is1(chosen & top), is1(inside & top), is1(valid & top)))
        r <- svycontrast(t, quote(.v1 / .v4 - .v2 * .v3 / .v4^2))
        put(paste0(key, ".residual"), coef(r)[[1]] / SE(r)[[1]])
      }
      if (row %in% paste0("problems.", c("x", "y", "z")))
        one(paste0(key, ".mention"), des, zero(y, inside), zero(mentions, inside), inside & mentions > 0)
    }
  }
}

compare <- function(key, des, y, valid, first, second) {
  inside <- (first | second) & valid
  t <- ratios(des, list(zero(y, first & valid), is1(first & valid), zero(y, second & valid), is1(second & valid)))
  r <- svycontrast(t, quote(.v1 / .v2 - .v3 / .v4))
  df <- degf(subset(des, inside))
  put(paste0(key, ".difference"), coef(r)[[1]]); put(paste0(key, ".error"), SE(r)[[1]])
  put(paste0(key, ".statistic"), coef(r)[[1]] / SE(r)[[1]]); put(paste0(key, ".df"), df)
  put(paste0(key, ".p"), 2 * pt(-abs(coef(r)[[1]] / SE(r)[[1]]), df))
}
extreme <- function(y, inside) all(y[inside] %in% c(1, TRUE)) || !any(y[inside] %in% c(1, TRUE))

comparisons <- function(tag, des) {
  live <- des$variables$.in
  for (row in c("use.yes", "score.net", "score.top", "problems.x", "problems.xz", "score.agreement", "score.mean", "income.mean")) {
    mean <- row %in% names(means)
    y <- if (mean) means[[row]] else shares[[row]]
    valid <- !is.na(y) & live
    skip <- function(a, b) !mean && (extreme(y, valid & a) || extreme(y, valid & b))
    for (group in groups) {
      pairs <- combn(group, 2)
      p <- c()
      for (i in seq_len(ncol(pairs))) {
        a <- columns[[pairs[1, i]]]; b <- columns[[pairs[2, i]]]
        if (skip(a, b)) next
        key <- paste0(tag, "pair.", row, ".", pairs[1, i], "-", pairs[2, i])
        compare(key, des, y, valid, a, b)
        p <- c(p, setNames(values[[paste0(key, ".p")]], key))
      }
      for (way in c("bonferroni", "holm", "BH")) {
        q <- p.adjust(p, way)
        for (key in names(q)) put(paste0(key, ".", way), q[[key]])
      }
      for (column in group) {
        a <- columns[[column]]
        rest <- any_of(group) & !a
        if (!skip(a, columns$total)) compare(paste0(tag, "total.", row, ".", column), des, y, valid, a, columns$total)
        if (!skip(a, rest)) compare(paste0(tag, "rest.", row, ".", column), des, y, valid, a, rest)
      }
    }
  }
}

designs <- list(
  weighted = svydesign(~1, weights = ~w, data = d),
  clustersInStrata = svydesign(~c, strata = ~h, weights = ~w, data = d),
  twoStages = svydesign(~c + s, strata = ~h, fpc = ~N1 + N2, weights = ~w, data = d))
for (name in names(designs)) {
  des <- update(designs[[name]], .in = TRUE)
  cells(paste0(name, ".cell."), des)
  comparisons(paste0(name, "."), des)
}
write_values("tables-expected.R")
