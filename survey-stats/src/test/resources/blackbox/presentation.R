# The NCHS presentation standard for proportions (Series 2 Number 175) over a grid: presentation.csv.
# Usage: Rscript presentation.R FOLDER
folder <- commandArgs(trailingOnly = TRUE)[1]
grid <- expand.grid(share = c(0, 0.001, 0.01, 0.03, 0.05, 0.12, 0.3, 0.5, 0.7, 0.9, 0.97, 0.999, 1),
                    n = c(20, 29, 30, 45, 120, 700, 5000),
                    effect = c(0.6, 1, 2.5), df = c(4, 7, 8, 30))
verdict <- function(share, n, effect, df) {
  variance <- share * (1 - share) / n * effect
  effective <- if (variance > 0) min(n, share * (1 - share) / variance) else n
  adjusted <- min(n, effective * (qt(0.975, n - 1) / qt(0.975, df))^2)
  lower <- if (share == 0) 0 else qbeta(0.025, adjusted * share, adjusted * (1 - share) + 1)
  upper <- if (share == 1) 1 else qbeta(0.975, adjusted * share + 1, adjusted * (1 - share))
  width <- upper - lower
  if (effective < 30 - 1e-9) return("SUPPRESS")
  if (width > 0.05) {
    if (width >= 0.30) return("SUPPRESS")
    if (width / share > 1.30) return("SUPPRESS")
  }
  if (share == 0 || share == 1 || df < 8) return("REVIEW")
  "SHOW"
}
grid$variance <- grid$share * (1 - grid$share) / grid$n * grid$effect
grid$verdict <- mapply(verdict, grid$share, grid$n, grid$effect, grid$df)
grid$variance <- sprintf("%.17g", grid$variance)
write.csv(grid[, c("share", "variance", "n", "df", "verdict")], file.path(folder, "presentation.csv"), row.names = FALSE, quote = FALSE)
print(table(grid$verdict))
