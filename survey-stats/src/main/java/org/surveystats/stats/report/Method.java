package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.design.Weighting;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.language.Software;
import org.surveystats.stats.weighting.WeightingPlan;

/** How respondents were drawn and figures computed, in sentences. */
record Method(ReportLanguage language) {

    /** The method of distributions of a sample. */
    List<String> of(Distributions distributions, boolean brackets) {
        Sample sample = distributions.sample();
        List<String> lines = new ArrayList<>();
        lines.add(language.counted("method.respondents", sample.rowCount()));
        design(sample.design(), lines);
        if (sample.unitCount() < sample.rowCount() || sample.stratumCount() > 1) {
            lines.add(language.text("method.units", count(sample.unitCount()), count(sample.stratumCount())));
        }
        lines.add(language.text(
                "method.interval",
                language.numbers().number(distributions.level() * 100),
                language.text("method.interval." + distributions.interval().name())));
        end(brackets, lines);
        return lines;
    }

    /** The method of a plan, whose answers are elsewhere. */
    List<String> of(TabulationPlan plan, boolean brackets) {
        List<String> lines = new ArrayList<>();
        design(plan.design().orElseGet(SampleDesign::independent), lines);
        plan.weighting().ifPresent(weighting -> lines.add(weighting(weighting)));
        lines.add(language.text("method.level", language.numbers().number(plan.confidenceLevel() * 100)));
        end(brackets, lines);
        return lines;
    }

    /** How respondents were drawn, of which the answers themselves are not at hand, and with what it was computed. */
    List<String> of(SurveyDesign design) {
        List<String> lines = new ArrayList<>();
        design(design, lines);
        end(false, lines);
        return lines;
    }

    private void end(boolean brackets, List<String> lines) {
        if (brackets) {
            lines.add(language.text("method.presentation"));
        }
        lines.add(language.text("method.rounding"));
        lines.add(language.text("method.software", Software.version()));
    }

    private void design(SurveyDesign design, List<String> lines) {
        if (design instanceof WeightedDesign weighted) {
            design(weighted.base(), lines);
            lines.add(weighting(weighted.weighting()));
            return;
        }
        lines.add(design.weight()
                .map(weight -> language.text("method.weights", weight))
                .orElseGet(() -> language.text("method.equalWeights")));
        if (design instanceof ReplicateDesign replicates) {
            lines.add(language.text(
                    "method.replicates",
                    count(replicates.columns().size()),
                    language.text("method.replicates." + replicates.method().name())));
        } else if (design instanceof SampleDesign drawn) {
            stages(drawn, lines);
        }
    }

    /** What was done to the weights after the draw. */
    private String weighting(Weighting weighting) {
        String steps = weighting instanceof WeightingPlan plan
                ? plan.steps().stream()
                        .map(step -> language.text("method.weighting." + step.method()))
                        .collect(Collectors.joining(", "))
                : language.text("method.weighting.own");
        return language.text("method.weighting", steps);
    }

    private void stages(SampleDesign design, List<String> lines) {
        boolean independent = design.stages().stream()
                .allMatch(stage -> stage.cluster().isEmpty() && stage.stratum().isEmpty());
        if (independent) {
            lines.add(language.text("method.independent"));
        }
        design.populationSize().ifPresent(size -> lines.add(language.text("method.population", count(size))));
        for (int i = 0; i < design.stages().size() && !independent; i++) {
            stage(design.stages().get(i), Integer.toString(i + 1), lines);
        }
    }

    private void stage(Stage stage, String number, List<String> lines) {
        String strata = stage.stratum()
                .map(stratum -> language.text("method.stage.strata", stratum))
                .orElseGet(() -> language.text("method.stage.noStrata"));
        lines.add(stage.cluster()
                .map(cluster -> language.text("method.stage.clusters", number, cluster, strata))
                .orElseGet(() -> language.text("method.stage.respondents", number, strata)));
        stage.populationSize().ifPresent(size -> lines.add(language.text("method.stage.population", number, size)));
    }

    private String count(long count) {
        return language.numbers().count(count);
    }
}
