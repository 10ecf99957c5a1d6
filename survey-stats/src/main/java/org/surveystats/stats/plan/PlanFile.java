package org.surveystats.stats.plan;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.csv.ResponseCsv;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.JsonDocument;
import org.surveystats.model.json.QuestionnaireJson;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.DesignException;
import org.surveystats.stats.estimate.RegressionException;
import org.surveystats.stats.weighting.WeightingException;

/**
 * A plan beside its questionnaire and its answers.
 *
 * <pre>{@code
 * PlanFile file = PlanFile.read(Path.of("survey/plan.json"));
 * PlanResults results = file.run();
 * }</pre>
 *
 * <p>Before anything is computed, the plan is checked against the questionnaire and the header of the answers, and every
 * problem is reported with its line in the plan. Of the answers only what the plan uses is kept: questions that no analysis
 * names are passed over, whatever stands in their columns.
 */
public final class PlanFile {

    private static final Logger LOG = LoggerFactory.getLogger(PlanFile.class);

    private static final int ROWS_OF_A_PART = 1 << 16;

    private final TabulationPlan plan;
    private final Path folder;
    private final PathRule rule;
    private final Function<String, Place> places;

    private PlanFile(TabulationPlan plan, Path folder, PathRule rule, Function<String, Place> places) {
        this.plan = plan;
        this.folder = folder;
        this.rule = rule;
        this.places = places;
    }

    /**
     * Reads a plan whose paths start from its own folder, and do not leave it.
     *
     * @param file the plan, in UTF-8 with or without a byte order mark
     * @return the plan and its folder
     * @throws org.surveystats.model.error.FormatException naming every problem of the file, or that it cannot be read
     */
    public static PlanFile read(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        return JsonDocument.read(
                file,
                root -> PlanReader.read(root)
                        .map(plan -> new PlanFile(plan, folder, PathRule.INSIDE_FOLDER, root::placeInside)));
    }

    /**
     * A plan made in Java, as though it lay in a folder.
     *
     * @param plan the plan
     * @param folder where its paths start, and what they do not leave
     * @return the plan and its folder
     */
    public static PlanFile of(TabulationPlan plan, Path folder) {
        return new PlanFile(plan, folder, PathRule.INSIDE_FOLDER, Place::field);
    }

    /**
     * The same plan with another rule for its paths.
     *
     * @param newRule which files the plan may name
     * @return the plan with it
     */
    public PlanFile withPaths(PathRule newRule) {
        return new PlanFile(plan, folder, newRule, places);
    }

    /**
     * The plan.
     *
     * @return the plan
     */
    public TabulationPlan plan() {
        return plan;
    }

    /**
     * Reads the whole questionnaire.
     *
     * @return what was asked
     * @throws PlanException if a path of the plan may not be used
     * @throws org.surveystats.model.error.FormatException if the questionnaire cannot be read
     */
    public Questionnaire questionnaire() {
        return QuestionnaireJson.read(files().questionnaire());
    }

    /**
     * Reads the answers that the plan uses, after checking the plan.
     *
     * @param progress is told how far the reading has come
     * @return the answers to the questions that the plan names, and to those that say who was asked them, with the columns of
     *     the design
     * @throws PlanException naming every place where the plan asks what the questionnaire and the columns do not have
     * @throws org.surveystats.model.error.FormatException if a file cannot be read
     * @throws org.surveystats.model.error.ResponseException if an answer does not fit the questionnaire
     */
    public ResponseTable answers(CsvProgress progress) {
        Input input = input();
        return ResponseCsv.read(input.file(), input.questionnaire(), input.format(), progress);
    }

    /** The file of the answers, the questions of it that are used, and its format. */
    private record Input(Path file, Questionnaire questionnaire, CsvFormat format) {}

    private Input input() {
        Files files = files();
        Questionnaire questionnaire = QuestionnaireJson.read(files.questionnaire());
        PlanColumns columns = new PlanColumns(plan, questionnaire);
        Set<String> header = new HashSet<>(ResponseCsv.columns(files.responses(), columns.format()));
        fail(new PlanCheck(plan, questionnaire, header).problems());
        Questionnaire used = columns.used();
        LOG.debug(
                "{}: {} of {} questions are used",
                plan,
                used.answeredQuestions().size(),
                questionnaire.answeredQuestions().size());
        return new Input(files.responses(), used, columns.format());
    }

    /**
     * Reads the answers and computes the plan.
     *
     * @return the results, in the order of the analyses
     * @throws org.surveystats.model.error.SurveyException if a file cannot be read, the plan does not fit the questionnaire,
     *     the design does not fit the answers, or a regression has no estimates: the file and the analysis are named
     */
    public PlanResults run() {
        return run(CsvProgress.NONE);
    }

    /**
     * Reads the answers and computes the plan, telling how far the reading has come.
     *
     * @param progress is told how far the reading has come
     * @return the results, in the order of the analyses
     * @throws org.surveystats.model.error.SurveyException if a file cannot be read, the plan does not fit the questionnaire,
     *     the design does not fit the answers, or a regression has no estimates: the file and the analysis are named
     */
    public PlanResults run(CsvProgress progress) {
        Input input = input();
        ResponseTable table = ResponseCsv.read(input.file(), input.questionnaire(), input.format(), progress);
        return located(input, () -> PlanRunner.run(plan, table));
    }

    /**
     * Computes the plan from the answers a part at a time, for files that are larger than the memory: nothing is kept of a part but the
     * totals of its sampling units.
     *
     * @param progress is told how far the reading has come
     * @return the results of {@link #run(CsvProgress)}, up to roundings
     * @throws PlanException if the plan has what needs every answer more than once, such as a quantile or a regression, or a
     *     weighting
     * @throws org.surveystats.model.error.SurveyException if a file cannot be read, the plan does not fit the questionnaire,
     *     or the design does not fit the answers
     */
    public PlanResults runInParts(CsvProgress progress) {
        Input input = input();
        PlanAccumulator sums;
        try {
            sums = PlanAccumulator.of(plan, input.questionnaire());
        } catch (PlanException e) {
            fail(e.problems());
            throw e;
        }
        return located(input, () -> {
            ResponseCsv.stream(
                    input.file(),
                    input.questionnaire(),
                    input.format(),
                    ROWS_OF_A_PART,
                    progress,
                    part -> sums.add(part));
            return sums.results();
        });
    }

    /** Says in which file a design or a weighting does not fit the answers, and a regression has no estimates. */
    private PlanResults located(Input input, Supplier<PlanResults> results) {
        UnaryOperator<Problem> named = problem ->
                problem.movedTo(problem.place().withSource(input.file().toString()));
        try {
            return results.get();
        } catch (DesignException e) {
            throw new DesignException(e.problems().stream().map(named).toList());
        } catch (RegressionException e) {
            throw new RegressionException(named.apply(e.problems().get(0)));
        } catch (WeightingException e) {
            throw new WeightingException(inOrder(e.problems()), e.history());
        }
    }

    private record Files(Path questionnaire, Path responses) {}

    private Files files() {
        PlanPaths paths = new PlanPaths(folder, rule, places);
        Files files = new Files(
                paths.resolve("questionnaire", plan.questionnaire()),
                paths.resolve("responses.file", plan.responses().file()));
        if (!paths.problems().isEmpty()) {
            throw new PlanException(paths.problems());
        }
        return files;
    }

    /** Fails with the problems in the order of the file. */
    private void fail(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new PlanException(inOrder(problems));
        }
    }

    private List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.movedTo(placeInFile(p.place())))
                .sorted(Comparator.comparingLong((Problem p) -> p.place().line().orElse(0))
                        .thenComparingLong(p -> p.place().character().orElse(0)))
                .toList();
    }

    /** The place of a field in the plan's file, with the row and column of the answers if there is one. */
    private Place placeInFile(Place place) {
        Place inFile = places.apply(place.field().orElse(""));
        Place withRow = place.row().isPresent() ? inFile.withRow(place.row().getAsLong()) : inFile;
        return place.column().map(withRow::withColumn).orElse(withRow);
    }

    @Override
    public String toString() {
        return plan + " in " + folder;
    }
}
