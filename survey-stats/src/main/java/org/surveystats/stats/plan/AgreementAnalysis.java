package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.Uncodable;

/**
 * How well coders of an open question agree; see {@link org.surveystats.stats.openend.CoderAgreement}. Answers count as they were
 * coded, not as they weigh.
 *
 * <pre>{@code
 * {"id": "coders", "statistic": "agreement", "question": "reasons", "coders": ["anna", "boris"],
 *  "coefficients": ["percent", "alpha"], "level": 1, "distance": "masi", "uncodable": "category", "resamples": 2000, "seed": 1}
 * }</pre>
 *
 * <p>The result has a cell for each coefficient over all themes ({@code measure}), and one for each coefficient of each theme
 * ({@code option}).
 *
 * @param header the id, without groups and conditions
 * @param question an open question with a codebook
 * @param coders at least two; none for all who coded
 * @param coefficients at least one
 * @param level the level of the hierarchy, 1 for the broadest themes; empty for themes as they were given
 * @param distance how far two sets of themes are apart, for alpha over all themes
 * @param uncodable what answers count as that fit no theme
 * @param resamples resamples of the bootstrap of alpha, at least 100; 0 for no interval
 * @param seed where its random numbers start
 */
public record AgreementAnalysis(
        AnalysisHeader header,
        String question,
        List<String> coders,
        List<AgreementCoefficient> coefficients,
        OptionalInt level,
        SetDistance distance,
        Uncodable uncodable,
        int resamples,
        long seed)
        implements Analysis {

    /** The resamples of a plan that names none. */
    public static final int DEFAULT_RESAMPLES = 2_000;

    private static final int LEAST_RESAMPLES = 100;

    /**
     * Checks the parts.
     *
     * @param header the id, without groups and conditions
     * @param question an open question with a codebook
     * @param coders at least two; none for all who coded
     * @param coefficients at least one
     * @param level the level of the hierarchy
     * @param distance how far two sets of themes are apart
     * @param uncodable what answers count as that fit no theme
     * @param resamples resamples of the bootstrap of alpha
     * @param seed where its random numbers start
     * @throws PlanException if the parts do not fit each other
     */
    public AgreementAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        coders = List.copyOf(coders);
        coefficients = List.copyOf(coefficients);
        Objects.requireNonNull(distance, "distance");
        Objects.requireNonNull(uncodable, "uncodable");
        Checks.once("coders", coders);
        Checks.notEmpty("coefficients", coefficients);
        Checks.once("coefficients", coefficients);
        Checks.noBy(header, "agreement that is divided into groups", "coders agree on all answers that they coded");
        if (!header.where().isEmpty()) {
            throw Checks.refusal(Problem.at(Place.field("where"), "agreement of some respondents")
                    .found(header.where().keySet().toString())
                    .expected("no condition: coders agree on all answers that they coded"));
        }
        if (coders.size() == 1) {
            throw Checks.refusal(Problem.at(Place.field("coders"), "too few coders")
                    .found(coders.toString())
                    .expected("at least two, or none for all who coded"));
        }
        level.ifPresent(Checks::level);
        if (resamples != 0 && resamples < LEAST_RESAMPLES) {
            throw Checks.refusal(Problem.at(Place.field("resamples"), "too few resamples")
                    .found(Integer.toString(resamples))
                    .expected(LEAST_RESAMPLES + " at least, or 0 for no interval"));
        }
    }

    /**
     * All coefficients of all coders and themes.
     *
     * @param header the id, without groups and conditions
     * @param question an open question with a codebook
     * @return the analysis
     * @throws PlanException if the header has groups or conditions
     */
    public static AgreementAnalysis of(AnalysisHeader header, String question) {
        return new AgreementAnalysis(
                header,
                question,
                List.of(),
                List.of(AgreementCoefficient.values()),
                OptionalInt.empty(),
                SetDistance.MASI,
                Uncodable.CATEGORY,
                DEFAULT_RESAMPLES,
                1);
    }

    @Override
    public String statistic() {
        return "agreement";
    }

    @Override
    public List<String> questions() {
        return List.of(question);
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.agreement(this);
    }
}
