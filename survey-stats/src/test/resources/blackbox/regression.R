# Regressions on replicates.csv as a stratified cluster sample, by R's survey package: regression-expected.csv.
# Usage: Rscript regression.R FOLDER
suppressPackageStartupMessages(library(survey))
folder <- commandArgs(trailingOnly = TRUE)[1]
data <- read.csv(file.path(folder, "replicates.csv"))
data$group <- factor(data$group)
data$count <- floor(data$income / 10)
design <- svydesign(~unit, strata = ~stratum, weights = ~weight, data = data)
tight <- list(epsilon = 1e-12, maxit = 100)
models <- list(
  gaussian = svyglm(income ~ group + agrees, design, control = tight),
  logistic = svyglm(agrees ~ group + income, design, family = quasibinomial(), control = tight),
  poisson = svyglm(count ~ group + agrees, design, family = quasipoisson(), control = tight))
rows <- list()
add <- function(model, what, name, value, error = NA, other = NA, p = NA) {
  rows[[length(rows) + 1]] <<- data.frame(model = model, what = what, name = name, value = sprintf("%.17g", value),
    error = sprintf("%.17g", error), other = sprintf("%.17g", other), p = sprintf("%.17g", p))
}
for (name in names(models)) {
  model <- models[[name]]
  s <- coef(summary(model))
  limits <- confint(model, ddf = model$df.residual)
  for (i in seq_len(nrow(s))) {
    add(name, "coefficient", rownames(s)[i], s[i, 1], s[i, 2], model$df.residual, s[i, 4])
    add(name, "limits", rownames(s)[i], limits[i, 1], limits[i, 2])
  }
  wald <- regTermTest(model, ~group)
  add(name, "test", "group", wald$Ftest[1], wald$df, wald$ddf, wald$p)
  means <- svypredmeans(if (name == "logistic") svyglm(agrees ~ income, design, family = quasibinomial(), control = tight)
                        else svyglm(as.formula(paste(if (name == "gaussian") "income" else "count", "~ agrees")), design,
                                    family = if (name == "gaussian") gaussian() else quasipoisson(), control = tight), ~group)
  for (i in seq_along(means)) add(name, "margin", names(means)[i], coef(means)[i], SE(means)[i])
}
write.csv(do.call(rbind, rows), file.path(folder, "regression-expected.csv"), row.names = FALSE, quote = FALSE)
