package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.weighting.WeightingPlan;

/**
 * What to compute, from which answers, under which sampling design. {@link PlanJson} reads and writes plans; {@link PlanFile}
 * runs one that lies beside its questionnaire and its answers.
 *
 * <pre>{@code
 * TabulationPlan plan = TabulationPlan.builder("questionnaire.json", PlanResponses.of("answers.csv"))
 *         .design(SampleDesign.of(Stage.clusters("district").inStrata("region")).withWeight("weight"))
 *         .add(new DistributionAnalysis(AnalysisHeader.of("use").withBy("region"), "use"))
 *         .build();
 * }</pre>
 */
public final class TabulationPlan {

    /** The confidence level of a plan that names none. */
    public static final double DEFAULT_LEVEL = 0.95;

    private final Optional<LocalizedText> title;
    private final String questionnaire;
    private final PlanResponses responses;
    private final Optional<SurveyDesign> design;
    private final Optional<WeightingPlan> weighting;
    private final double confidenceLevel;
    private final List<PlanThemes> themes;
    private final List<Analysis> analyses;

    private TabulationPlan(Builder builder) {
        this.title = builder.title;
        this.questionnaire = builder.questionnaire;
        this.responses = builder.responses;
        this.design = builder.design;
        this.weighting = builder.weighting;
        this.confidenceLevel = builder.confidenceLevel;
        this.themes = List.copyOf(builder.themes);
        this.analyses = List.copyOf(builder.analyses);
    }

    /**
     * Starts a plan.
     *
     * @param questionnaire the path of the questionnaire, relative to the folder of the plan
     * @param responses where the answers are
     * @return a builder without analyses
     */
    public static Builder builder(String questionnaire, PlanResponses responses) {
        return new Builder(questionnaire, responses);
    }

    /**
     * The title.
     *
     * @return the title, or empty where there is none
     */
    public Optional<LocalizedText> title() {
        return title;
    }

    /**
     * The path of the questionnaire.
     *
     * @return a path relative to the folder of the plan
     */
    public String questionnaire() {
        return questionnaire;
    }

    /**
     * Where the answers are.
     *
     * @return the answers' place
     */
    public PlanResponses responses() {
        return responses;
    }

    /**
     * How the respondents were drawn.
     *
     * @return the design; empty for independent answers that weigh the same
     */
    public Optional<SurveyDesign> design() {
        return design;
    }

    /**
     * How weights are made after the draw.
     *
     * @return the steps; empty where the weights of the design stay as they are
     */
    public Optional<WeightingPlan> weighting() {
        return weighting;
    }

    /** The design with the weighting. */
    SurveyDesign weightedDesign() {
        SurveyDesign drawn = design.orElseGet(SampleDesign::independent);
        return weighting.isPresent() ? new WeightedDesign(drawn, weighting.get()) : drawn;
    }

    /**
     * The confidence level of every interval.
     *
     * @return a number between 0 and 1
     */
    public double confidenceLevel() {
        return confidenceLevel;
    }

    /**
     * The themes of open questions that are questions of the plan.
     *
     * @return none or several
     */
    public List<PlanThemes> themes() {
        return themes;
    }

    /**
     * A questionnaire with the themes as multiple response questions behind the others.
     *
     * @param answered what was asked
     * @return the questions that the analyses can name
     */
    public Questionnaire withThemes(Questionnaire answered) {
        return themes.isEmpty() ? answered : new ThemesCheck(answered, Set.of()).extended(themes, new ArrayList<>());
    }

    /** The answers with those to the questions of themes. */
    ResponseTable withThemes(ResponseTable answers) {
        ResponseTable table = answers;
        for (PlanThemes named : themes) {
            table = named.of(table.questionnaire().question(named.question(), OpenEndedQuestion.class))
                    .addTo(table)
                    .table();
        }
        return table;
    }

    /**
     * What to compute.
     *
     * @return at least one analysis, each with an id of its own
     */
    public List<Analysis> analyses() {
        return analyses;
    }

    /**
     * Checks this plan against answers, and computes it.
     *
     * @param table the answers, with the design's columns
     * @return the results, in the order of the analyses
     * @throws PlanException naming every place where the plan asks what the questionnaire and the table do not have
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the answers
     * @throws org.surveystats.stats.weighting.WeightingException if weights cannot be made as the plan says
     */
    public PlanResults run(ResponseTable table) {
        List<Problem> problems = new PlanCheck(this, table.questionnaire(), ThemesCheck.columns(table)).problems();
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        return PlanRunner.run(this, table);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TabulationPlan that
                && title.equals(that.title)
                && questionnaire.equals(that.questionnaire)
                && responses.equals(that.responses)
                && design.equals(that.design)
                && weighting.equals(that.weighting)
                && Double.compare(confidenceLevel, that.confidenceLevel) == 0
                && themes.equals(that.themes)
                && analyses.equals(that.analyses);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, questionnaire, responses, design, weighting, confidenceLevel, themes, analyses);
    }

    @Override
    public String toString() {
        return "plan of " + analyses.size() + " analyses of \"" + responses.file() + "\"";
    }

    /** Collects the parts of a plan. */
    public static final class Builder {
        private final String questionnaire;
        private final PlanResponses responses;
        private Optional<LocalizedText> title = Optional.empty();
        private Optional<SurveyDesign> design = Optional.empty();
        private Optional<WeightingPlan> weighting = Optional.empty();
        private double confidenceLevel = DEFAULT_LEVEL;
        private final List<PlanThemes> themes = new ArrayList<>();
        private final List<Analysis> analyses = new ArrayList<>();

        private Builder(String questionnaire, PlanResponses responses) {
            this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire");
            this.responses = Objects.requireNonNull(responses, "responses");
        }

        /**
         * Sets the title.
         *
         * @param newTitle the title
         * @return this builder
         */
        public Builder title(LocalizedText newTitle) {
            title = Optional.of(newTitle);
            return this;
        }

        /**
         * Sets how the respondents were drawn.
         *
         * @param newDesign the design; by default independent answers that weigh the same
         * @return this builder
         */
        public Builder design(SurveyDesign newDesign) {
            design = Optional.of(newDesign);
            return this;
        }

        /**
         * Sets how weights are made after the draw.
         *
         * @param newWeighting the steps; by default the weights of the design stay as they are
         * @return this builder
         */
        public Builder weighting(WeightingPlan newWeighting) {
            weighting = Optional.of(newWeighting);
            return this;
        }

        /**
         * Sets the confidence level.
         *
         * @param level a number between 0 and 1, by default 0.95
         * @return this builder
         */
        public Builder confidenceLevel(double level) {
            confidenceLevel = level;
            return this;
        }

        /**
         * Makes the themes of an open question a question that analyses can name.
         *
         * @param newThemes the themes
         * @return this builder
         */
        public Builder add(PlanThemes newThemes) {
            themes.add(Objects.requireNonNull(newThemes));
            return this;
        }

        /**
         * Adds an analysis behind those added before.
         *
         * @param analysis what to compute
         * @return this builder
         */
        public Builder add(Analysis analysis) {
            analyses.add(Objects.requireNonNull(analysis));
            return this;
        }

        /**
         * Builds the plan.
         *
         * @return the plan
         * @throws PlanException naming every problem: a blank path, a confidence level that is no probability, no analysis, two
         *     of the same id, a design that a plan cannot say
         */
        public TabulationPlan build() {
            List<Problem> problems = problems();
            if (!problems.isEmpty()) {
                throw new PlanException(problems);
            }
            return new TabulationPlan(this);
        }

        private List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            if (questionnaire.isBlank()) {
                problems.add(Problem.at(Place.field("questionnaire"), "the text is blank"));
            }
            if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
                problems.add(Problem.at(Place.field("confidenceLevel"), "a confidence level out of range")
                        .found(Figures.plain(confidenceLevel))
                        .expected("a number above 0 and below 1, such as 0.95"));
            }
            design.ifPresent(d -> checkDesign(d, problems));
            if (analyses.isEmpty()) {
                problems.add(Problem.at(Place.field("analyses"), "nothing to compute")
                        .expected("at least one analysis"));
            }
            checkIds(problems);
            return problems;
        }

        private void checkIds(List<Problem> problems) {
            Map<String, Integer> first = new HashMap<>();
            for (int i = 0; i < analyses.size(); i++) {
                String id = analyses.get(i).id();
                Integer earlier = first.putIfAbsent(id, i);
                if (earlier != null) {
                    problems.add(Problem.at(Place.field("analyses[" + i + "].id"), "the same id twice")
                            .foundText(id)
                            .expected("an id that is not that of analyses[" + earlier + "]"));
                }
            }
        }

        private static void checkDesign(SurveyDesign design, List<Problem> problems) {
            if (design instanceof WeightedDesign) {
                problems.add(Problem.at(Place.field("design"), "a weighted design in a plan")
                        .expected("the design that was drawn, and the weighting beside it"));
            }
            if (design instanceof SampleDesign sample && sample.populationSize().isPresent()) {
                problems.add(Problem.at(Place.field("design"), "a population size that is no column")
                        .found(Long.toString(sample.populationSize().getAsLong()))
                        .hint("put it into a column, and name that as the populationSize of a stage"));
            }
            if (design instanceof ReplicateDesign replicates) {
                if (replicates.degreesOfFreedom().isPresent()) {
                    problems.add(Problem.at(Place.field("design.replicates"), "degrees of freedom in a plan")
                            .found(Figures.plain(replicates.degreesOfFreedom().getAsDouble()))
                            .hint("a plan takes those of the replicate weights"));
                }
                boolean noScale = replicates.scale().isEmpty();
                if (noScale && replicates.method() == ReplicateMethod.OTHER) {
                    problems.add(Problem.at(Place.field("design.replicates"), "replicates without their scale")
                            .expected("the field \"scale\", since the method \"other\" has none of its own"));
                }
                if (noScale
                        && replicates.method() == ReplicateMethod.JKN
                        && replicates.replicateScales().isEmpty()) {
                    problems.add(Problem.at(Place.field("design.replicates"), "replicates without their scales")
                            .expected("the field \"replicateScales\", since those of \"jkn\" depend on the strata"));
                }
            }
        }
    }
}
