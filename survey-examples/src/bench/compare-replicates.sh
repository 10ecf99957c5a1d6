#!/bin/sh
# Ten distributions under 80 replicate weights in R's survey package and here, on the same made-up file: seconds, and how many times
# as fast. Usage, from the project's folder after mvn package:
#   sh survey-examples/src/bench/compare-replicates.sh [RESPONDENTS] [FOLDER]
# Needs Rscript with the package survey, and for 100,000 respondents some gigabytes. What R has no line for is printed without it.
set -eu
rows=${1:-100000}
folder=${2:-$(mktemp -d)}
here=$(dirname "$0")
jar=$here/../../benchmark/target/benchmarks.jar

java -cp "$jar" org.surveystats.benchmark.WriteSurvey "$folder" "$rows"
java -cp "$jar" org.surveystats.benchmark.TimeReplicates "$folder" >"$folder/here.tsv"
Rscript "$here/compare-replicates.R" "$folder" >"$folder/r.tsv"
awk -F '\t' '
    NR == FNR { r[$1] = $2; number[$1] = $3; next }
    FNR == 1 { printf "%-14s %12s %12s %8s  %s\n", "task", "R, s", "here, s", "times", "relative difference of a result" }
    $1 in r {
        difference = number[$1] == 0 ? 0 : $3 / number[$1] - 1
        printf "%-14s %12.3f %12.4f %8.0f  %.1e\n", $1, r[$1], $2, r[$1] / $2, difference < 0 ? -difference : difference
        next
    }
    { printf "%-14s %12s %12.4f\n", $1, "", $2 }' "$folder/r.tsv" "$folder/here.tsv"
