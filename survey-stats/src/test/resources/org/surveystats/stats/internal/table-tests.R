# Makes table-tests.csv: tables of the api samples that come with the R package survey, with the totals and their covariance
# that the tests start from, and what the package says. Repeat with: Rscript table-tests.R (in this folder).
suppressMessages(library(survey))
data(api)
con <- file("table-tests.csv", "w")
writeLines(paste0("# R ", getRversion(), ", survey ", packageVersion("survey"), "; made by table-tests.R"), con)
put <- function(case, name, values)
  writeLines(paste(case, name, paste(formatC(as.numeric(values), digits = 17, width = 1), collapse = " "), sep = ","), con)

classes <- function(d) within(d, {
  api5 <- cut(api00, c(0, 550, 610, 670, 740, 1000), labels = 1:5)
  meals5 <- cut(meals, c(-1, 15, 35, 55, 75, 100), labels = 1:5)
  growth3 <- cut(api00 - api99, c(-1000, 10, 40, 1000), labels = 1:3)
  size4 <- cut(enroll, c(-1, 250, 450, 900, 10000), labels = 1:4)
})
clus <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = classes(apiclus1))
clus2 <- svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = classes(apiclus2))
strat <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = classes(apistrat))
srs <- svydesign(id = ~1, weights = ~pw, data = classes(apisrs))
small <- svydesign(id = ~dnum, weights = ~pw, data = subset(classes(apiclus1), dnum %in% c(61, 135, 178, 197, 255)))

# totals and covariance with the columns running fastest
totals <- function(case, rows, cols, design) {
  f <- eval(bquote(~interaction(factor(.(cols)), factor(.(rows))) - 1))
  t <- svytotal(f, design)
  v <- design$variables
  put(case, "rows", length(unique(v[[as.character(rows)]])))
  put(case, "columns", length(unique(v[[as.character(cols)]])))
  put(case, "respondents", nrow(v))
  put(case, "totals", coef(t))
  put(case, "covariance", vcov(t))
}
table2 <- function(case, rows, cols, design, statistics = c("F", "Chisq", "Wald", "adjWald")) {
  rows <- as.name(rows); cols <- as.name(cols)
  totals(case, rows, cols, design)
  # svychisq's own: units less strata
  put(case, "df", length(unique(design$cluster[, 1])) - length(unique(design$strata[, 1])))
  f <- eval(bquote(~.(rows) + .(cols)))
  for (s in statistics) {
    r <- suppressWarnings(svychisq(f, design, statistic = s))
    put(case, s, c(r$statistic, r$parameter, if (s == "Chisq") Inf, r$p.value))
  }
}
table2("clus-stype-schwide", "stype", "sch.wide", clus)
table2("clus-schwide-stype", "sch.wide", "stype", clus)
table2("clus-comp-schwide", "comp.imp", "sch.wide", clus)
table2("clus-stype-meals5", "stype", "meals5", clus)
table2("clus-5x5", "api5", "meals5", clus, c("F", "Chisq"))   # 16 contrasts on 14 degrees of freedom
table2("clus2-stype-growth3", "stype", "growth3", clus2)
table2("clus2-5x5", "api5", "meals5", clus2)
table2("strat-stype-schwide", "stype", "sch.wide", strat)
table2("strat-stype-awards", "stype", "awards", strat)
table2("strat-5x5", "api5", "meals5", strat)
table2("strat-size4-growth3", "size4", "growth3", strat)
table2("strat-stype-size4", "stype", "size4", strat)
table2("srs-5x5", "api5", "meals5", srs)
table2("srs-stype-comp", "stype", "comp.imp", srs)
table2("small-stype-comp", "stype", "comp.imp", small)
table2("small-stype-meals5", "stype", "meals5", small, "F")

# goodness of fit: svygofchisq gives the statistic, its scale, the degrees of freedom and the p-value; the F form puts
# the same statistic over the sum of lambda, as svychisq does for tables
fit <- function(case, variable, shares, design) {
  f <- eval(bquote(~factor(.(as.name(variable)))))
  t <- svytotal(f, design)
  put(case, "shares", shares)
  put(case, "totals", coef(t))
  put(case, "covariance", vcov(t))
  nu <- degf(design)
  put(case, "df", nu)
  r <- suppressWarnings(svygofchisq(f, shares, design))
  scale <- r$parameter[["scale"]]; df <- r$parameter[["df"]]
  put(case, "Chisq", c(r$statistic / scale, df, Inf, r$p.value))
  x <- r$statistic / sum(r$lambda)
  put(case, "F", c(x, df, df * nu, pf(x, df, df * nu, lower.tail = FALSE)))
}
fit("fit-clus-stype", "stype", c(.7, .12, .18), clus)
fit("fit-clus-api5", "api5", c(.2, .2, .2, .2, .2), clus)
fit("fit-clus-growth3", "growth3", c(.3, .4, .3), clus)
fit("fit-clus2-meals5", "meals5", c(.25, .2, .2, .15, .2), clus2)
fit("fit-srs-schwide", "sch.wide", c(.2, .8), srs)
fit("fit-strat-size4", "size4", c(.2, .3, .4, .1), strat)

# linear hypotheses: the coefficients, their covariance, and regTermTest of some of them
hypothesis <- function(case, model, terms, index) {
  b <- coef(model)
  put(case, "totals", b)
  put(case, "covariance", vcov(model))
  put(case, "contrasts", diag(length(b))[, index])  # row by row
  r <- regTermTest(model, terms, method = "Wald")
  put(case, "df", r$ddf)
  put(case, "F", c(r$Ftest, r$df, r$ddf, r$p))
}
linear <- svyglm(api00 ~ ell + meals + stype + mobility, clus)
hypothesis("hypothesis-linear-stype", linear, ~stype, 4:5)
hypothesis("hypothesis-linear-all", linear, ~ell + meals + stype + mobility, 2:6)
hypothesis("hypothesis-linear-ell", linear, ~ell, 2)
logit <- svyglm(I(sch.wide == "Yes") ~ ell + api99 + stype * meals, strat, family = quasibinomial)
hypothesis("hypothesis-logit-interaction", logit, ~stype:meals, 7:8)
hypothesis("hypothesis-logit-main", logit, ~ell + stype, c(2, 4:5))
close(con)
