#!/bin/sh
# Raking in R's survey package and here, on the same made-up file: seconds, and how many times as fast.
# Usage, from the project's folder after mvn package: sh survey-examples/src/bench/compare-weighting.sh [RESPONDENTS] [FOLDER]
# Needs Rscript with the package survey. A million respondents take R several minutes and some gigabytes.
set -eu
rows=${1:-1000000}
folder=${2:-$(mktemp -d)}
here=$(dirname "$0")
jar=$here/../../benchmark/target/benchmarks.jar

java -cp "$jar" org.surveystats.benchmark.WriteSurvey "$folder" "$rows"
java -cp "$jar" org.surveystats.benchmark.TimeWeighting "$folder" >"$folder/here.tsv"
Rscript "$here/compare-weighting.R" "$folder" >"$folder/r.tsv"
awk -F '\t' '
    NR == FNR { here[$1] = $2; number[$1] = $3; next }
    FNR == 1 { printf "%-14s %12s %12s %8s  %s\n", "task", "R, s", "here, s", "times", "relative difference of a result" }
    $1 in here {
        difference = $3 == 0 ? 0 : number[$1] / $3 - 1
        printf "%-14s %12.3f %12.4f %8.0f  %.1e\n", $1, $2, here[$1], $2 / here[$1], difference < 0 ? -difference : difference
    }' "$folder/here.tsv" "$folder/r.tsv"
