package org.surveystats.stats.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;

/** Reads the sampling design of a plan. */
final class DesignReader {

    /** More columns than any file has. */
    private static final int MOST_REPLICATES = 10_000;

    private DesignReader() {}

    static Optional<SurveyDesign> read(ObjectReader design) {
        Optional<String> weight = design.optionalString("weight");
        if (design.has("replicates")) {
            if (design.has("stages") || design.has("nested") || design.has("singletonStratum")) {
                design.problem(Problem.at(design.place("replicates"), "replicate weights beside stages")
                        .expected("either \"replicates\", or \"stages\" with \"nested\" and \"singletonStratum\""));
            }
            Optional<ReplicateDesign> replicates = design.object("replicates", r -> replicates(r, weight));
            return design.build(replicates::orElseThrow);
        }
        List<Stage> stages = design.objects("stages", DesignReader::stage);
        boolean empty = design.has("stages") && stages.isEmpty() && design.isFine();
        if (empty) {
            design.problem(Problem.at(design.place("stages"), "an empty list")
                    .expected("at least one stage")
                    .hint("leave the field out where respondents were drawn independently"));
        }
        ClusterCodes codes = design.flag("nested") ? ClusterCodes.NESTED : ClusterCodes.UNIQUE;
        SingletonStratum singleton = design.optionalChoice(
                        "singletonStratum", "unknown treatment of strata with one unit", Words.SINGLETONS)
                .orElse(SingletonStratum.FAIL);
        return design.build(() -> {
            checkClusters(stages);
            return new SampleDesign(weight, OptionalLong.empty(), stages, codes, singleton);
        });
    }

    private static void checkClusters(List<Stage> stages) {
        List<Problem> problems = IntStream.range(0, stages.size() - 1)
                .filter(i -> stages.get(i).cluster().isEmpty())
                .mapToObj(i -> Problem.at(Place.field("stages[" + i + "]"), "a stage without clusters")
                        .expected("the field \"cluster\", since only the last stage draws respondents"))
                .toList();
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
    }

    private static Optional<Stage> stage(ObjectReader stage) {
        Optional<String> stratum = stage.optionalString("stratum");
        Optional<String> cluster = stage.optionalString("cluster");
        Optional<String> populationSize = stage.optionalString("populationSize");
        return stage.build(() -> new Stage(stratum, cluster, populationSize));
    }

    private static Optional<ReplicateDesign> replicates(ObjectReader replicates, Optional<String> weight) {
        Optional<ReplicateMethod> method = replicates
                .requiredString("method")
                .flatMap(word ->
                        replicates.optionalChoice("method", "unknown method of replicate weights", Words.METHODS));
        replicates.dependsOn(method);
        List<String> columns = columns(replicates);
        OptionalDouble scale = replicates.optionalNumber("scale");
        List<Double> scales = replicates.numbers("replicateScales");
        OptionalDouble fay = replicates.optionalNumber("fay");
        ReplicateCentre centre = replicates.flag("centreOnEstimate") ? ReplicateCentre.ESTIMATE : ReplicateCentre.MEAN;
        if (method.equals(Optional.of(ReplicateMethod.FAY)) && !replicates.has("fay")) {
            replicates.problem(Problem.at(replicates.place("fay"), "the field is missing")
                    .expected("a number: the factor of Fay's method"));
        }
        return replicates.build(() -> new ReplicateDesign(
                method.orElseThrow(), columns, weight, scale, scales, fay, centre, OptionalDouble.empty()));
    }

    private static List<String> columns(ObjectReader replicates) {
        boolean named = replicates.has("columns");
        boolean numbered = replicates.has("prefix") || replicates.has("count");
        if (named == numbered) {
            replicates.problem(Problem.at(replicates.place(""), "columns of replicate weights that are not named once")
                    .found(named ? "both \"columns\" and \"prefix\"" : "neither \"columns\" nor \"prefix\"")
                    .expected("\"columns\", or \"prefix\" and \"count\""));
        }
        if (!numbered) {
            return replicates.allStrings("columns");
        }
        String prefix = replicates.string("prefix");
        OptionalInt count = replicates.optionalInt("count");
        if (!replicates.has("count")) {
            replicates.problem(Problem.at(replicates.place("count"), "the field is missing")
                    .expected("a whole number"));
        }
        int number = count.orElse(2);
        if (number < 2 || number > MOST_REPLICATES) {
            replicates.problem(Problem.at(replicates.place("count"), "a number of replicates out of range")
                    .found(Integer.toString(number))
                    .expected("a whole number from 2 to " + MOST_REPLICATES));
            return List.of();
        }
        return IntStream.rangeClosed(1, number).mapToObj(i -> prefix + i).toList();
    }
}
