package org.surveystats.stats.openend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Agreement between coders, or raters of any kind.
 *
 * <pre>{@code
 * NumberRatings ratings = NumberRatings.of(new double[][] {{1, 1}, {2, 3}, {3, Double.NaN}, {3, 3}});
 * CoderAgreement agreement = CoderAgreement.standard();
 * agreement.percent(ratings);
 * agreement.cohenKappa(ratings, "1", "2", KappaWeights.QUADRATIC);
 * agreement.intervalAlpha(ratings);
 *
 * CodingRatings codings = CodingRatings.of(table, reasons);
 * agreement.alpha(codings.sets(), SetDistance.MASI);
 * agreement.themes(codings);              // each theme, given or not
 * codings.disagreements();                // the answers to talk about
 * }</pre>
 *
 * <p>Units are taken as drawn independently from those that could have been coded. Intervals are at the 95 % level unless
 * another is chosen. Of alpha they are percentile intervals of a bootstrap over units, 2,000 resamples from a fixed seed
 * unless said otherwise: each draws as many units with replacement, with all their values, and computes both the observed and the
 * expected disagreement anew. They differ from Hayes and Krippendorff's, who draw pairs of values from the observed disagreement
 * and keep the expected one, which takes the values within a unit as independent; see A. Zapf et al., BMC Medical
 * Research Methodology 16:93 (2016), doi:10.1186/s12874-016-0200-9. Neither the order of units nor that of coders changes anything,
 * the draws included.
 *
 * <p>Where no disagreement was seen, the coefficient is 1 and has no standard error; where every value is the same, agreement
 * beyond chance is 0/0 and the coefficient is undefined, and says so.
 */
public final class CoderAgreement {

    private static final CoderAgreement STANDARD = new CoderAgreement(0.95, 2_000, 1);

    private final double level;
    private final int resamples;
    private final long seed;

    private CoderAgreement(double level, int resamples, long seed) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        if (resamples != 0 && resamples < 100) {
            throw new IllegalArgumentException(
                    "an interval needs at least 100 resamples, or 0 for none: found " + resamples);
        }
        this.level = level;
        this.resamples = resamples;
        this.seed = seed;
    }

    /**
     * Agreement with intervals at the 95 % level and 2,000 resamples from seed 1.
     *
     * @return it
     */
    public static CoderAgreement standard() {
        return STANDARD;
    }

    /**
     * The same at another confidence level.
     *
     * @param newLevel the level, between 0 and 1
     * @return agreement with it
     * @throws IllegalArgumentException if the level is out of range
     */
    public CoderAgreement withLevel(double newLevel) {
        return new CoderAgreement(newLevel, resamples, seed);
    }

    /**
     * The same with other resamples for the interval of alpha.
     *
     * @param newResamples how many, at least 100; 0 for no interval
     * @param newSeed where the random numbers start; the same seed gives the same interval
     * @return agreement with them
     * @throws IllegalArgumentException if there are too few
     */
    public CoderAgreement withResamples(int newResamples, long newSeed) {
        return new CoderAgreement(level, newResamples, newSeed);
    }

    /**
     * The share of pairs of coders who agree: of each unit with at least two values the share of agreeing pairs, and of these the
     * mean. With two coders it is the share of units on which they agree. The interval is Wilson's, with the variance of
     * that mean.
     *
     * @param ratings ratings of any kind; sets agree where they are the same
     * @return the share, a fraction of 1
     */
    public AgreementEstimate percent(Ratings ratings) {
        return Kappa.percent(RatedUnits.of(ratings, 2), level);
    }

    /**
     * The share of units, among those with at least two values, on which all coders who gave one agree.
     *
     * @param ratings ratings of any kind; sets agree where they are the same
     * @return the share, a fraction of 1
     */
    public AgreementEstimate unanimity(Ratings ratings) {
        return Kappa.unanimous(RatedUnits.of(ratings, 2), level);
    }

    /**
     * Cohen's kappa of two coders: 1 − observed / expected disagreement, the expected one from each coder's own shares of the
     * categories. Units without a value of both are left out. The standard error is that of Fleiss, Cohen and Everitt for large samples,
     * the interval kappa ± z · standard error, cut at −1 and 1. Sources: J. Cohen, Educational and Psychological Measurement 20
     * (1960), 37–46, doi:10.1177/001316446002000104; J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72 (1969),
     * 323–327, doi:10.1037/h0028106.
     *
     * @param ratings the ratings
     * @param first a coder's name
     * @param second another's
     * @return kappa
     * @throws IllegalArgumentException if there is no such coder
     */
    public AgreementEstimate cohenKappa(NamedRatings ratings, String first, String second) {
        int k = ratings.categoryCount();
        double[][] disagreement = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                disagreement[i][j] = i == j ? 0 : 1;
            }
        }
        return Kappa.cohen(ratings, ratings.coder(first), ratings.coder(second), disagreement, level);
    }

    /**
     * Cohen's weighted kappa of two coders, in which a disagreement counts by the distance of the categories: their places
     * in the order, or of numbers the numbers themselves, so that a number that nobody gave still takes its room. Source: J. Cohen,
     * Psychological Bulletin 70 (1968), 213–220, doi:10.1037/h0026256. Standard error and interval as without weights.
     *
     * @param ratings the ratings
     * @param first a coder's name
     * @param second another's
     * @param weights how much a disagreement counts
     * @return kappa
     * @throws IllegalArgumentException if there is no such coder
     */
    public AgreementEstimate cohenKappa(OrderedRatings ratings, String first, String second, KappaWeights weights) {
        int k = ratings.categoryCount();
        double range = k < 2 ? 1 : ratings.position(k - 1) - ratings.position(0);
        double[][] disagreement = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                disagreement[i][j] = weights.disagreement(Math.abs(ratings.position(i) - ratings.position(j)) / range);
            }
        }
        return Kappa.cohen(ratings, ratings.coder(first), ratings.coder(second), disagreement, level);
    }

    /**
     * Two coders and how far they agree.
     *
     * @param first a coder's name
     * @param second another's
     * @param agreement a coefficient of their agreement, such as Cohen's kappa or Krippendorff's alpha
     */
    public record CoderPair(String first, String second, AgreementEstimate agreement) {}

    /**
     * Cohen's kappa of every two coders.
     *
     * @param ratings the ratings
     * @return one entry for every two, in the order of the coders
     */
    public List<CoderPair> cohenKappas(NamedRatings ratings) {
        List<CoderPair> list = new ArrayList<>();
        List<String> coders = ratings.coders();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                list.add(
                        new CoderPair(coders.get(i), coders.get(j), cohenKappa(ratings, coders.get(i), coders.get(j))));
            }
        }
        return list;
    }

    /**
     * Fleiss' kappa of any number of coders: 1 − observed / expected disagreement, the expected one from the shares of the
     * categories over all coders. Units without a value of every coder are left out. The standard error is the linearised one of
     * Gwet, which holds whatever the true agreement is (the one of Fleiss holds for none); the interval is kappa ± t · standard error with
     * n − 1 degrees of freedom, cut at −1 and 1. Sources: J. L. Fleiss, Psychological Bulletin 76 (1971), 378–382,
     * doi:10.1037/h0031619; K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008), 29–48,
     * doi:10.1348/000711006X126600.
     *
     * @param ratings the ratings
     * @return kappa
     */
    public AgreementEstimate fleissKappa(NamedRatings ratings) {
        return Kappa.fleiss(RatedUnits.of(ratings, ratings.coders().size()), level);
    }

    /**
     * Krippendorff's alpha at the nominal level, where every two different categories are as far apart. With o_ck the
     * coincidences, the pairs of values c and k within units, each pair of a unit of m values counting 1/(m − 1), n_c their
     * margins and n their sum: alpha = 1 − D_o/D_e, D_o = Σ o_ck δ²_ck / n, D_e = Σ n_c n_k δ²_ck / (n(n − 1)). Units with fewer
     * than two values are left out; any number of values may be missing. Source: K. Krippendorff, Content Analysis, 3rd edition (2013), chapter
     * 12; Computing Krippendorff's Alpha-Reliability (2011), <a href="https://repository.upenn.edu/asc_papers/43">asc_papers/43</a>.
     *
     * @param ratings the ratings
     * @return alpha
     */
    public AgreementEstimate nominalAlpha(NamedRatings ratings) {
        return alpha(ratings, Metric.nominal());
    }

    /**
     * Krippendorff's alpha at the ordinal level: δ_ck is the number of values between two categories, their own counted by
     * half.
     *
     * @param ratings the ratings
     * @return alpha
     */
    public AgreementEstimate ordinalAlpha(OrderedRatings ratings) {
        return alpha(ratings, Metric.ordinal());
    }

    /**
     * Krippendorff's alpha at the interval level: δ_ck = c − k.
     *
     * @param ratings the ratings
     * @return alpha
     */
    public AgreementEstimate intervalAlpha(NumberRatings ratings) {
        return alpha(ratings, Metric.interval(numbers(ratings)));
    }

    /**
     * Krippendorff's alpha at the ratio level: δ_ck = (c − k)/(c + k), 0 for two zeros.
     *
     * @param ratings the ratings
     * @return alpha
     * @throws IllegalArgumentException if a number is negative
     */
    public AgreementEstimate ratioAlpha(NumberRatings ratings) {
        double[] numbers = numbers(ratings);
        if (numbers.length > 0 && numbers[0] < 0) {
            throw new IllegalArgumentException(
                    "ratios need numbers of 0 or more: found " + numbers[0] + "; take intervalAlpha");
        }
        return alpha(ratings, Metric.ratio(numbers));
    }

    /**
     * Krippendorff's alpha of sets, with a distance of sets in the place of δ².
     *
     * @param ratings the ratings
     * @param distance how far two sets are apart
     * @return alpha
     */
    public AgreementEstimate alpha(SetRatings ratings, SetDistance distance) {
        return alpha(ratings, Metric.sets(ratings, distance));
    }

    private AgreementEstimate alpha(Ratings ratings, Metric metric) {
        return new Alpha(RatedUnits.of(ratings, 2), metric).estimate(level, resamples, seed);
    }

    private static double[] numbers(NumberRatings ratings) {
        return IntStream.range(0, ratings.categoryCount())
                .mapToDouble(ratings::position)
                .toArray();
    }

    /**
     * Agreement on each theme, given or not given.
     *
     * @param codings the codings of an open question
     * @return one entry a theme, in the codebook's order
     */
    public List<ThemeAgreement> themes(CodingRatings codings) {
        return codings.themes().stream()
                .map(theme -> theme(codings, theme.code()))
                .toList();
    }

    /**
     * Agreement on one theme, given or not given.
     *
     * @param codings the codings of an open question
     * @param theme the theme's code
     * @return percent agreement, kappa and alpha
     * @throws org.surveystats.model.error.QuestionnaireException if there is no such theme at the level of the codings
     */
    public ThemeAgreement theme(CodingRatings codings, String theme) {
        NamedRatings ratings = codings.theme(theme);
        List<Long> mentions = new ArrayList<>();
        for (int coder = 0; coder < ratings.coders().size(); coder++) {
            long count = 0;
            for (int unit = 0; unit < ratings.unitCount(); unit++) {
                count += ratings.value(unit, coder) == CodingRatings.GIVEN ? 1 : 0;
            }
            mentions.add(count);
        }
        AgreementEstimate kappa = ratings.coders().size() == 2
                ? cohenKappa(ratings, ratings.coders().get(0), ratings.coders().get(1))
                : fleissKappa(ratings);
        return new ThemeAgreement(
                codings.requireTheme(theme), mentions, percent(ratings), kappa, nominalAlpha(ratings));
    }
}
