# What the scripts of this folder share: the respondents of stages.csv, and a file of expected values, "key,value".
suppressMessages(library(survey))
# full precision is not lost on its way through the file, and every test runs on the same doubles
stages <- read.csv("stages.csv", comment.char = "#", na.strings = "", stringsAsFactors = FALSE)
values <- list()
put <- function(key, value) {
  value <- as.numeric(value)
  if (length(value) != 1 || is.na(value)) stop(paste("no value of", key))
  if (!is.null(values[[key]])) stop(paste("twice", key))
  values[[key]] <<- value
}
write_values <- function(script, package = "survey") {
  con <- file(sub("\\.R$", ".csv", script), "w")
  writeLines(paste0("# R ", getRversion(), ", ", paste(package, sapply(package, function(p) format(packageVersion(p))), collapse = ", "),
                    "; made by ", script), con)
  writeLines("key,value", con)
  for (key in names(values)) writeLines(paste0(key, ",", formatC(values[[key]], digits = 17, width = 1, format = "g")), con)
  close(con)
  cat(script, length(values), "values\n")
}
