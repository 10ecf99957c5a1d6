package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.ScoreMethod;

/**
 * The reliability of a battery, and an analysis of its items; see {@link org.surveystats.stats.scale.ScaleAnalysis}.
 *
 * <pre>{@code
 * {"id": "optimism", "statistic": "reliability", "items": ["useful", "fast", "complicated"], "reversed": ["complicated"],
 *  "answers": "pairwise", "coefficients": ["alpha", "omega"], "interval": "feldt", "score": "mean", "minimumAnswers": 2}
 * }</pre>
 *
 * <p>The result has a cell for each coefficient ({@code measure}), and for each item ({@code question}) its {@code mean},
 * {@code standardDeviation}, {@code itemTotal}, {@code itemRest} (the corrected item-total correlation), {@code itemWhole},
 * {@code squaredMultipleCorrelation}, {@code alphaIfDropped} and {@code missing}; with a {@code score}, also its mean.
 *
 * @param header the id, and for whom
 * @param items at least two questions with scores
 * @param reversed items that are turned round besides those that say so by themselves
 * @param answers whose answers variances and covariances rest on
 * @param coefficients at least one
 * @param interval the interval of alpha
 * @param score how a respondent's score follows from the items; empty for no score
 * @param minimumAnswers the number of valid answers that a score needs; empty for all
 */
public record ReliabilityAnalysis(
        AnalysisHeader header,
        List<String> items,
        List<String> reversed,
        MissingAnswers answers,
        List<ReliabilityCoefficient> coefficients,
        AlphaInterval interval,
        Optional<ScoreMethod> score,
        OptionalInt minimumAnswers)
        implements Analysis {

    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param items at least two questions with scores
     * @param reversed items that are turned round
     * @param answers whose answers variances and covariances rest on
     * @param coefficients at least one
     * @param interval the interval of alpha
     * @param score how a respondent's score follows from the items
     * @param minimumAnswers the number of valid answers that a score needs
     * @throws PlanException if the parts do not fit each other
     */
    public ReliabilityAnalysis {
        Objects.requireNonNull(header, "header");
        items = List.copyOf(items);
        reversed = List.copyOf(reversed);
        Objects.requireNonNull(answers, "answers");
        coefficients = List.copyOf(coefficients);
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(score, "score");
        Checks.once("items", items);
        Checks.once("reversed", reversed);
        Checks.notEmpty("coefficients", coefficients);
        Checks.once("coefficients", coefficients);
        Checks.noBy(
                header, "a battery that is divided into groups", "write one analysis for each group, with \"where\"");
        if (items.size() < Battery.MIN_ITEMS) {
            throw Checks.refusal(Problem.at(Place.field("items"), "too few items")
                    .found(Integer.toString(items.size()))
                    .expected(Battery.MIN_ITEMS + " at least"));
        }
        for (int i = 0; i < reversed.size(); i++) {
            if (!items.contains(reversed.get(i))) {
                throw Checks.refusal(Problem.at(Place.field("reversed[" + i + "]"), "no item of the battery")
                        .foundText(reversed.get(i))
                        .expected("one of " + items));
            }
        }
        checkScore(items.size(), score, minimumAnswers);
    }

    private static void checkScore(int items, Optional<ScoreMethod> score, OptionalInt minimumAnswers) {
        if (minimumAnswers.isEmpty()) {
            return;
        }
        int minimum = minimumAnswers.getAsInt();
        Problem problem = Problem.at(Place.field("minimumAnswers"), "a number of answers that a score needs")
                .found(Integer.toString(minimum));
        if (score.isEmpty()) {
            throw Checks.refusal(problem.expected("the field \"score\", too"));
        }
        boolean all = score.get() == ScoreMethod.COMPLETE_SUM;
        if (minimum < (all ? items : 1) || minimum > items) {
            throw Checks.refusal(problem.expected(all ? items + ", since a complete sum needs all" : "1 to " + items));
        }
    }

    /**
     * The usual coefficients of respondents with a valid answer to every item.
     *
     * @param header the id, and for whom
     * @param items at least two questions with scores
     * @return the analysis
     * @throws PlanException if the parts do not fit each other
     */
    public static ReliabilityAnalysis of(AnalysisHeader header, String... items) {
        return new ReliabilityAnalysis(
                header,
                List.of(items),
                List.of(),
                MissingAnswers.LISTWISE,
                ReliabilityCoefficient.USUAL,
                AlphaInterval.DESIGN,
                Optional.empty(),
                OptionalInt.empty());
    }

    /**
     * The same with items that are turned round.
     *
     * @param ids items
     * @return the analysis
     * @throws PlanException if one is no item
     */
    public ReliabilityAnalysis withReversed(String... ids) {
        return new ReliabilityAnalysis(
                header, items, List.of(ids), answers, coefficients, interval, score, minimumAnswers);
    }

    @Override
    public String statistic() {
        return "reliability";
    }

    @Override
    public List<String> questions() {
        return items;
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.reliability(this);
    }
}
