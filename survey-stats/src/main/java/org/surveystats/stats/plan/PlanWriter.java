package org.surveystats.stats.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.model.internal.json.JsonDocument;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.openend.Uncodable;

/** Writes the object of a plan. */
final class PlanWriter {

    private PlanWriter() {}

    static Tree write(TabulationPlan plan) {
        return new TreeBuilder()
                .put("formatVersion", JsonDocument.VERSION)
                .putText("title", plan.title())
                .put("questionnaire", plan.questionnaire())
                .put("responses", responses(plan.responses()))
                .put("design", plan.design(), PlanWriter::design)
                .put("weighting", plan.weighting(), WeightingWriter::write)
                .put("confidenceLevel", plan.confidenceLevel())
                .put("themes", plan.themes(), PlanWriter::themes)
                .put("analyses", plan.analyses(), AnalysisWriter::write)
                .build();
    }

    private static Tree responses(PlanResponses responses) {
        TreeBuilder out = new TreeBuilder().put("file", responses.file());
        if (!responses.missing().equals(List.of(""))) {
            out.put("missing", TreeBuilder.items(responses.missing(), TreeBuilder::string));
        }
        return out.putString("delimiter", responses.delimiter()).build();
    }

    private static Tree themes(PlanThemes themes) {
        TreeBuilder out = new TreeBuilder()
                .put("question", themes.question())
                .putString("id", themes.id())
                .put("consensus", Words.camelCase(themes.consensus()))
                .put("coders", themes.coders(), TreeBuilder::string);
        themes.level().ifPresent(level -> out.put("level", (long) level));
        if (themes.uncodable() != Uncodable.CATEGORY) {
            out.put("uncodable", Words.camelCase(themes.uncodable()));
        }
        return out.build();
    }

    private static Tree design(SurveyDesign design) {
        TreeBuilder out = new TreeBuilder().putString("weight", design.weight());
        if (design instanceof ReplicateDesign replicates) {
            return out.put("replicates", replicates(replicates)).build();
        }
        SampleDesign sample = (SampleDesign) design;
        out.put("stages", sample.stages(), PlanWriter::stage)
                .putIf(sample.clusterCodes() == ClusterCodes.NESTED, "nested");
        if (sample.singletonStratum() != SingletonStratum.FAIL) {
            out.put("singletonStratum", Words.camelCase(sample.singletonStratum()));
        }
        return out.build();
    }

    private static Tree stage(Stage stage) {
        return new TreeBuilder()
                .putString("stratum", stage.stratum())
                .putString("cluster", stage.cluster())
                .putString("populationSize", stage.populationSize())
                .build();
    }

    private static Tree replicates(ReplicateDesign design) {
        TreeBuilder out = new TreeBuilder().put("method", Words.camelCase(design.method()));
        List<String> columns = design.columns();
        Optional<String> prefix = prefix(columns);
        if (prefix.isPresent()) {
            out.put("prefix", prefix.get()).put("count", (long) columns.size());
        } else {
            out.put("columns", columns, TreeBuilder::string);
        }
        return out.put("scale", design.scale())
                .put("replicateScales", design.replicateScales(), TreeBuilder::number)
                .put("fay", design.fay())
                .putIf(design.centre() == ReplicateCentre.ESTIMATE, "centreOnEstimate")
                .build();
    }

    /** What stands before the numbers, where the columns are numbered from 1. */
    private static Optional<String> prefix(List<String> columns) {
        String first = columns.get(0);
        if (!first.endsWith("1")) {
            return Optional.empty();
        }
        String prefix = first.substring(0, first.length() - 1);
        boolean numbered =
                IntStream.range(0, columns.size()).allMatch(i -> columns.get(i).equals(prefix + (i + 1)));
        return numbered ? Optional.of(prefix) : Optional.empty();
    }
}
