package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.Question;
import org.surveystats.stats.estimate.Statistic;

/**
 * The same question in several studies with samples of their own.
 *
 * <pre>{@code
 * WaveComparison<AgreementQuestion> waves = WaveComparison.of(
 *         Wave.of("2023", survey2023, useful2023),
 *         Wave.of("2024", survey2024, useful2024).withCode("5", "fully"));
 * waves.compare(Statistic::meanScore).consecutive();       // difference, standard error, interval, test
 * waves.compareByCode((question, codes) -> Statistic.proportion(question, codes.own("4", "5")));
 * }</pre>
 *
 * <p>The waves must have asked the same: options, their wording and scores, special answers and who was asked are compared with the first
 * wave, and a difference is an error unless the user {@linkplain Wave#accepting accepts} it. Domains and groups are those of each wave's
 * estimation; that they mean the same is the user's duty, as it is that the samples share no respondents, or that the
 * {@linkplain #withOverlap overlap} is given.
 *
 * <p>The difference of two estimates with variances v₁ and v₂ has the variance v₁ + v₂ − 2ρ√(v₁v₂), ρ = 0 without overlap, and Student's t
 * with (v₁ + v₂)²/(v₁²/f₁ + v₂²/f₂) degrees of freedom, f₁ and f₂ those of the waves: F. E. Satterthwaite, Biometrics Bulletin 2 (1946),
 * 110–114, doi:10.2307/3002019. With overlap it is the smaller of f₁ and f₂, since the variances are not independent. For means of
 * independent answers it is Welch's test. It holds for shares, too: there is no pooling, so that an interval and its test agree.
 *
 * @param <Q> the type of the question
 */
public final class WaveComparison<Q extends Question> {

    private final List<Wave<Q>> waves;
    private final Map<List<String>, PanelOverlap> overlaps;

    private WaveComparison(List<Wave<Q>> waves, Map<List<String>, PanelOverlap> overlaps) {
        this.waves = waves;
        this.overlaps = overlaps;
    }

    /**
     * Two waves.
     *
     * @param first the earlier wave, which names the options
     * @param second the later wave
     * @param <Q> the type of the question
     * @return the comparison
     * @throws QuestionnaireException if the waves did not ask the same
     * @throws IllegalArgumentException if the waves have one name, one sample, or different confidence levels
     */
    public static <Q extends Question> WaveComparison<Q> of(Wave<Q> first, Wave<Q> second) {
        return of(List.of(first, second));
    }

    /**
     * Several waves.
     *
     * @param waves the waves in the order of time, at least two; the first names the options
     * @param <Q> the type of the question
     * @return the comparison
     * @throws QuestionnaireException if a wave did not ask the same as the first
     * @throws IllegalArgumentException if there are fewer than two waves, or two have one name, one sample, or different confidence levels
     */
    public static <Q extends Question> WaveComparison<Q> of(List<Wave<Q>> waves) {
        if (waves.size() < 2) {
            throw new IllegalArgumentException("a comparison is of at least two waves: found " + waves.size());
        }
        Set<String> names = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        Wave<Q> first = waves.get(0);
        for (int i = 0; i < waves.size(); i++) {
            Wave<Q> wave = waves.get(i);
            if (!names.add(wave.name())) {
                throw new IllegalArgumentException("two waves with the name \"" + wave.name() + "\"");
            }
            if (wave.survey().level() != first.survey().level()) {
                throw new IllegalArgumentException("waves have one confidence level: found "
                        + first.survey().level() + " and " + wave.survey().level());
            }
            for (Wave<Q> earlier : waves.subList(0, i)) {
                if (earlier.survey().sample() == wave.survey().sample()) {
                    throw new IllegalArgumentException("waves \"" + earlier.name() + "\" and \"" + wave.name()
                            + "\" are of the same sample: groups of one sample are compared by Estimates.difference");
                }
            }
            problems.addAll(WaveCheck.problems(first, wave));
        }
        if (!problems.isEmpty()) {
            throw new QuestionnaireException(problems);
        }
        return new WaveComparison<>(List.copyOf(waves), Map.of());
    }

    /**
     * The same with respondents who are in two waves.
     *
     * @param from the name of the earlier wave
     * @param to the name of the later wave
     * @param overlap how their estimates go together
     * @return the comparison with it
     * @throws IllegalArgumentException if there are no such waves in this order
     */
    public WaveComparison<Q> withOverlap(String from, String to, PanelOverlap overlap) {
        List<String> names = waves.stream().map(Wave::name).toList();
        if (names.indexOf(from) < 0 || names.indexOf(from) >= names.indexOf(to)) {
            throw new IllegalArgumentException("an overlap is of an earlier and a later wave of " + names + ": found \""
                    + from + "\" and \"" + to + "\"");
        }
        Map<List<String>, PanelOverlap> more = new HashMap<>(overlaps);
        more.put(List.of(from, to), overlap);
        return new WaveComparison<>(waves, Map.copyOf(more));
    }

    /**
     * Compares a statistic.
     *
     * @param statistic the statistic of a wave's question, such as {@code Statistic::proportions}
     * @return the statistic in all waves
     */
    public WaveDifferences compare(Function<Q, Statistic> statistic) {
        return compareByCode((question, codes) -> statistic.apply(question));
    }

    /**
     * Compares a statistic that names options.
     *
     * @param statistic the statistic of a wave's question, given the codes of that wave by those of the first
     * @return the statistic in all waves
     */
    public WaveDifferences compareByCode(BiFunction<Q, WaveCodes, Statistic> statistic) {
        return WaveDifferences.of(
                waves,
                wave -> wave.survey().estimate(statistic.apply(wave.question(), new WaveCodes(wave))),
                (from, to) -> Optional.ofNullable(overlaps.get(List.of(from, to))));
    }
}
