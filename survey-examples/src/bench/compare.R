# Times R's survey package on the files of compare.sh: a line for each task, with tabs between its name, seconds, and a
# number that it computed.
suppressPackageStartupMessages(library(survey))
folder <- commandArgs(trailingOnly = TRUE)[1]

report <- function(task, work, check) {
  seconds <- system.time(result <- work())[["elapsed"]]
  cat(sprintf("%s\t%.6f\t%.12g\n", task, seconds, check(result)))
  invisible(seconds)
}

whole <- system.time({
  report("read", function() {
    answers <<- read.csv(file.path(folder, "answers.csv"), na.strings = c("NA", ""), stringsAsFactors = FALSE)
    for (q in paste0("q", 1:10)) answers[[q]] <<- factor(answers[[q]])
    answers$yes <<- as.integer(answers$use == "yes")
  }, function(x) nrow(answers))
  report("design", function() design <<- svydesign(~psu, strata = ~stratum, weights = ~weight, data = answers),
         function(d) length(unique(d$cluster[[1]])))
  report("distributions", function() {
    lapply(paste0("q", 1:10), function(q) svymean(as.formula(paste0("~", q)), design, na.rm = TRUE))
  }, function(all) SE(all[[10]])[[5]])
  report("domains", function() svyby(~income, ~age + region, design, svymean, na.rm = TRUE),
         function(all) SE(all)[all$region == "r8" & all$age == "a12"])
  report("table", function() svychisq(~q1 + q2, design, statistic = "F"), function(test) test$statistic[[1]])
  report("median", function() svyquantile(~income, design, 0.5, na.rm = TRUE, interval.type = "mean"),
         function(q) SE(q)[[1]])
  report("logistic", function() {
    svyglm(yes ~ q1 + q2 + q3, design, family = quasibinomial())
  }, function(model) SE(model)[[2]])
})[["elapsed"]]
cat(sprintf("plan\t%.6f\t%.12g\n", whole, 1))
