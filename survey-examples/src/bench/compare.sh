#!/bin/sh
# The same work in R's survey package and here, on the same made-up file: seconds, and how many times as fast.
# Usage, from the project's folder after mvn package: sh survey-examples/src/bench/compare.sh [RESPONDENTS] [FOLDER]
# Needs Rscript with the package survey. A million respondents take R several minutes and some gigabytes.
set -eu
rows=${1:-1000000}
folder=${2:-$(mktemp -d)}
here=$(dirname "$0")
jar=$here/../../benchmark/target/benchmarks.jar
examples=$here/../../target/survey-examples.jar
seconds() {
    awk 'BEGIN { while ((getline line < "/proc/uptime") > 0) { split(line, part, " "); print part[1] } }'
}

java -cp "$jar" org.surveystats.benchmark.WriteSurvey "$folder" "$rows"
java -cp "$jar" org.surveystats.benchmark.TimeSurvey "$folder" >"$folder/here.tsv"
# the plan from its file again, with the start of a new JVM: as it starts by itself, and told to compile quickly rather than well
plan() {
    start=$(seconds)
    java -Xmx160m $2 -jar "$examples" run "$folder/plan.json" --out "$folder/results.json"
    end=$(seconds)
    echo "$1 $start $end" | awk '{ printf "%s\t%.6f\t1\n", $1, $3 - $2 }' >>"$folder/here.tsv"
}
plan plan-cold ""
plan plan-quick -XX:TieredStopAtLevel=1
Rscript "$here/compare.R" "$folder" >"$folder/r.tsv"
awk -F '\t' '
    NR == FNR { here[$1] = $2; number[$1] = $3; next }
    BEGIN { printf "%-14s %12s %12s %8s  %s\n", "task", "R, s", "here, s", "times", "relative difference of a result" }
    function show(task, seconds, result) {
        difference = result == 0 ? 0 : number[task] / result - 1
        printf "%-14s %12.3f %12.4f %8.0f  %.1e\n", task, seconds, here[task], seconds / here[task], difference < 0 ? -difference : difference
    }
    $1 in here { show($1, $2, $3) }
    $1 == "plan" { show("plan-cold", $2, $3); show("plan-quick", $2, $3) }' "$folder/here.tsv" "$folder/r.tsv"
