package org.surveystats.stats.distribution;

import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.OrderedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * The distributions of the questions of one sample. What can be computed of a question follows from its type:
 *
 * <pre>{@code
 * Distributions survey = Distributions.of(table);
 * survey.of(aware).option("yes").shareOfValid();       // with its interval
 * survey.of(useful).netAgreement();                    // an agreement question has nets, boxes and a mean score
 * survey.of(problems).option("failures").shareOfCases();
 * }</pre>
 *
 * <p>Intervals are at the 95 % level and, for shares, Wilson's, unless another is chosen. For respondents of equal weight
 * shares have the intervals of a binomial count (of a hypergeometric one where the population size is known). With weights,
 * the interval takes the variance under the design and Student's t with n − 1 degrees of freedom. Weights that are all
 * the same are no weights.
 */
public final class Distributions {

    /** The confidence level unless another is chosen. */
    public static final double DEFAULT_LEVEL = 0.95;

    private final Sample sample;
    private final ProportionInterval method;
    private final double level;

    private Distributions(Sample sample, ProportionInterval method, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        this.sample = Objects.requireNonNull(sample, "sample");
        this.method = Objects.requireNonNull(method, "method");
        this.level = level;
    }

    /**
     * The distributions of independent answers that weigh the same.
     *
     * @param table the answers
     * @return distributions with Wilson's intervals at the 95 % level
     */
    public static Distributions of(ResponseTable table) {
        return of(Sample.of(table));
    }

    /**
     * The distributions of answers drawn by a design.
     *
     * @param table the answers
     * @param design how they were drawn
     * @return distributions with Wilson's intervals at the 95 % level
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the answers
     */
    public static Distributions of(ResponseTable table, SurveyDesign design) {
        return of(Sample.of(table, design));
    }

    /**
     * The distributions of a sample.
     *
     * @param sample the answers with their design
     * @return distributions with Wilson's intervals at the 95 % level
     */
    public static Distributions of(Sample sample) {
        return new Distributions(sample, ProportionInterval.WILSON, DEFAULT_LEVEL);
    }

    /**
     * The same with another interval of shares.
     *
     * @param newMethod the method
     * @return distributions with it
     */
    public Distributions withInterval(ProportionInterval newMethod) {
        return new Distributions(sample, newMethod, level);
    }

    /**
     * The same with another confidence level.
     *
     * @param newLevel the level, between 0 and 1
     * @return distributions with it
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Distributions withLevel(double newLevel) {
        return new Distributions(sample, method, newLevel);
    }

    /**
     * The sample.
     *
     * @return the answers with their design
     */
    public Sample sample() {
        return sample;
    }

    /**
     * How intervals of shares are made.
     *
     * @return the method
     */
    public ProportionInterval interval() {
        return method;
    }

    /**
     * The confidence level of intervals.
     *
     * @return the level, between 0 and 1
     */
    public double level() {
        return level;
    }

    /**
     * The question of an id, for {@code of}.
     *
     * @param id the question's id
     * @param type its type or level of measurement
     * @param <Q> the type
     * @return the question
     * @throws org.surveystats.model.error.QuestionnaireException if there is none of that type
     */
    public <Q extends Question> Q question(String id, Class<Q> type) {
        return questionnaire().question(id, type);
    }

    /**
     * The distribution of a question with one option a respondent.
     *
     * @param question a question of the sample's questionnaire
     * @return its distribution
     */
    public ChoiceDistribution of(ChoiceQuestion question) {
        return new ChoiceDistribution(ChoiceTotals.of(sample, question), intervals());
    }

    /**
     * The distribution of a question with ordered options.
     *
     * @param question a question of the sample's questionnaire
     * @return its distribution, with cumulative shares
     */
    public OrderedDistribution of(OrderedQuestion question) {
        return new OrderedDistribution(ChoiceTotals.of(sample, question), intervals());
    }

    /**
     * The distribution of an agreement question.
     *
     * @param question a question of the sample's questionnaire
     * @return its distribution, with agreement, boxes and the mean score
     */
    public AgreementDistribution of(AgreementQuestion question) {
        return new AgreementDistribution(
                ChoiceTotals.of(sample, question), intervals(), question, AgreementDistribution.Orientation.AS_ASKED);
    }

    /**
     * The distribution of a frequency question.
     *
     * @param question a question of the sample's questionnaire
     * @return its distribution, with the mean rate
     */
    public FrequencyDistribution of(FrequencyQuestion question) {
        return new FrequencyDistribution(ChoiceTotals.of(sample, question), intervals());
    }

    /**
     * The distribution of a multiple response question.
     *
     * @param question a question of the sample's questionnaire
     * @return its distribution, of cases and of mentions
     */
    public MultipleResponseDistribution of(MultipleResponseQuestion question) {
        return MultipleResponseDistribution.of(sample, question, intervals());
    }

    /**
     * The distribution of a question answered by a number.
     *
     * @param question a question of the sample's questionnaire
     * @return its mean, quantiles and spread
     */
    public NumberDistribution of(NumberQuestion question) {
        return new NumberDistribution(sample, question, intervals());
    }

    /**
     * The distribution of a rating.
     *
     * @param question a question of the sample's questionnaire
     * @return its mean, quantiles, spread and, where it is one, the net promoter score
     */
    public RatingDistribution of(RatingQuestion question) {
        return new RatingDistribution(sample, question, intervals());
    }

    /**
     * The distribution of a date question.
     *
     * @param question a question of the sample's questionnaire
     * @return its earliest, latest and median date
     */
    public DateDistribution of(DateQuestion question) {
        return new DateDistribution(sample, question, intervals());
    }

    /**
     * The distribution of a ranking.
     *
     * @param question a question of the sample's questionnaire
     * @return the ranks of each option
     */
    public RankingDistribution of(RankingQuestion question) {
        return RankingDistribution.of(sample, question, intervals());
    }

    /**
     * The themes of an open-ended question, as one coder saw them.
     *
     * @param question a question of the sample's questionnaire, with a codebook
     * @param coder the coder's name
     * @return the themes with their shares
     * @throws org.surveystats.model.error.ResponseException if the table has no such coder
     */
    public ThemeDistribution of(OpenEndedQuestion question, String coder) {
        return ThemeDistribution.of(sample, question, coder, intervals());
    }

    /**
     * The funnel of a subject: aware, uses, uses often.
     *
     * @param subject the id of a {@link org.surveystats.model.question.Subject} that awareness and usage questions share
     * @param often the codes of the options of its frequency question that count as often; none leaves that step out
     * @return the funnel
     * @throws org.surveystats.model.error.QuestionnaireException if the subject has no awareness or usage question, or more
     *     than one, or a code is unknown
     */
    public Funnel funnel(String subject, String... often) {
        return Funnel.of(sample, FunnelQuestions.of(questionnaire(), subject, often), intervals());
    }

    private Questionnaire questionnaire() {
        return sample.table().questionnaire();
    }

    private Precision intervals() {
        return Precision.of(sample, Optional.of(method), level, Precision.CountModel.BINOMIAL);
    }
}
