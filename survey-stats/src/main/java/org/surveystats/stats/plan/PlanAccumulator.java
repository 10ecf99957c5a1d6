package org.surveystats.stats.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.json.QuestionnaireJson;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.TotalsAccumulator;
import org.surveystats.stats.estimate.EstimationBatch;

/**
 * A plan computed from answers that are never in memory together: parts of the respondents are added one after the other, here or on
 * several machines, and what was added is merged.
 *
 * <pre>{@code
 * PlanAccumulator north = PlanAccumulator.of(plan, questionnaire).add(firstPart).add(secondPart);
 * byte[] sent = north.toBytes();
 *
 * PlanAccumulator all = PlanAccumulator.of(plan, questionnaire).add(thirdPart);
 * PlanResults results = all.merge(PlanAccumulator.ofBytes(plan, questionnaire, sent)).results();
 * }</pre>
 *
 * <p>The results are those of the plan on one table with all respondents, up to roundings, however they are split; see {@link
 * TotalsAccumulator}. Quantiles and regressions need every answer more than once, as do reliability, the
 * agreement of coders, measures of association and further tests of cross-tabulations, and a weighting needs all respondents: a plan
 * with them is refused, and runs on a table.
 */
public final class PlanAccumulator {

    private static final int MAGIC = 0x53504C4E;

    private final TabulationPlan plan;
    private final Questionnaire questionnaire;
    private final EstimationBatch batch;
    private final List<Supplier<AnalysisResult>> pending = new ArrayList<>();
    private final TotalsAccumulator sums;

    private PlanAccumulator(TabulationPlan plan, Questionnaire questionnaire, byte[] bytes) {
        this.plan = plan;
        this.questionnaire = questionnaire;
        SurveyDesign design = plan.design().orElseGet(SampleDesign::independent);
        this.batch = EstimationBatch.ofParts(design, plan.confidenceLevel());
        PlanRunner runner = PlanRunner.ofParts(plan.withThemes(questionnaire), batch);
        plan.analyses().forEach(analysis -> pending.add(analysis.accept(runner)));
        this.sums = bytes.length == 0 ? batch.accumulator() : batch.accumulator(bytes);
    }

    /**
     * Starts without respondents.
     *
     * @param plan what is computed
     * @param questionnaire what was asked
     * @return an accumulator of nothing
     * @throws PlanException naming every place where the plan asks what the questionnaire does not have, or what needs all
     *     answers at once: a quantile, a regression, reliability, agreement, measures of association, a weighting
     */
    public static PlanAccumulator of(TabulationPlan plan, Questionnaire questionnaire) {
        check(plan, questionnaire);
        return new PlanAccumulator(plan, questionnaire, new byte[0]);
    }

    private static void check(TabulationPlan plan, Questionnaire questionnaire) {
        DesignNames design = DesignNames.of(plan.design());
        Set<String> columns = new HashSet<>(design.numbers());
        columns.addAll(design.labels());
        plan.weighting().ifPresent(weighting -> {
            columns.addAll(weighting.cellNames().values());
            columns.addAll(weighting.numberNames().values());
            columns.addAll(weighting.termNames().values());
        });
        plan.themes().forEach(themes -> {
            columns.add(themes.question() + "@"); // who coded is not known before a part is seen
            themes.coders().forEach(coder -> columns.add(themes.question() + "@" + coder));
        });
        List<Problem> problems = new ArrayList<>(new PlanCheck(plan, questionnaire, columns).problems());
        if (plan.weighting().isPresent()) {
            problems.add(Problem.at(Place.field("weighting"), "a weighting that needs all respondents at once")
                    .expected("no weighting in a plan that is computed in parts")
                    .hint(
                            "run it on a table that holds all respondents, or compute the weights beforehand and name their"
                                    + " column as the weight of the design"));
        }
        for (int i = 0; i < plan.analyses().size(); i++) {
            Analysis analysis = plan.analyses().get(i);
            if (needsAllAnswers(analysis)) {
                problems.add(Problem.at(
                                Place.field("analyses[" + i + "]"),
                                "an analysis that needs every answer more than once")
                        .found("\"" + analysis.id() + "\" of the statistic \"" + analysis.statistic() + "\""
                                + (analysis instanceof CrosstabAnalysis
                                        ? " with measures of association or further tests"
                                        : ""))
                        .expected("one that a single pass computes, in a plan that is computed in parts")
                        .hint("run it on a table that holds all respondents"));
            }
        }
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
    }

    private static boolean needsAllAnswers(Analysis analysis) {
        return analysis instanceof QuantileAnalysis
                || analysis instanceof RegressionAnalysis
                || analysis instanceof ReliabilityAnalysis
                || analysis instanceof AgreementAnalysis
                || (analysis instanceof CrosstabAnalysis crosstab
                        && !(crosstab.association().isEmpty()
                                && crosstab.tests().isEmpty()));
    }

    /**
     * Adds respondents.
     *
     * @param part some of the respondents, none of whom was added before, with the answers to the accumulator's questionnaire
     * @return this accumulator
     * @throws PlanException if the part lacks a column of the design
     * @throws IllegalArgumentException if the part has another questionnaire
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the part; nothing was added then
     */
    public PlanAccumulator add(ResponseTable part) {
        if (!part.questionnaire().equals(questionnaire)) {
            throw new IllegalArgumentException("a part with another questionnaire: found \""
                    + part.questionnaire().id() + "\" beside \"" + questionnaire.id() + "\"");
        }
        List<Problem> problems = new PlanCheck(plan, questionnaire, ThemesCheck.columns(part)).problems();
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        sums.add(plan.withThemes(part));
        return this;
    }

    /**
     * Adds what another accumulator has added.
     *
     * @param other an accumulator of the same plan and questionnaire, with other respondents; it stays as it is
     * @return this accumulator
     * @throws IllegalArgumentException if the other has another plan or questionnaire
     * @throws org.surveystats.stats.design.DesignException if a stratum has another population size there
     */
    public PlanAccumulator merge(PlanAccumulator other) {
        if (!plan.equals(other.plan) || !questionnaire.equals(other.questionnaire)) {
            throw new IllegalArgumentException("only accumulators of the same plan and questionnaire are merged");
        }
        sums.merge(other.sums);
        return this;
    }

    /**
     * The number of respondents so far, those with a weight of zero among them.
     *
     * @return 0 or more
     */
    public long rowCount() {
        return sums.rowCount();
    }

    /**
     * The results of all respondents so far; more can be added afterwards.
     *
     * @return the results, in the order of the analyses
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the sample
     */
    public PlanResults results() {
        batch.finish(sums);
        return new PlanResults(pending.stream().map(Supplier::get).toList());
    }

    /**
     * What was added, as bytes: a version, marks of plan and questionnaire, the totals, and a checksum.
     *
     * @return the bytes, for {@link #ofBytes}
     */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeLong(mark(plan, questionnaire));
            out.write(sums.toBytes());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static long mark(TabulationPlan plan, Questionnaire questionnaire) {
        CRC32 checksum = new CRC32();
        checksum.update(PlanJson.format(plan).getBytes(StandardCharsets.UTF_8));
        checksum.update(QuestionnaireJson.format(questionnaire).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    /**
     * An accumulator from its bytes.
     *
     * @param plan the plan that it had
     * @param questionnaire the questionnaire that it had
     * @param bytes what {@link #toBytes} gave
     * @return the accumulator
     * @throws FormatException if the bytes are no accumulator, are damaged, of a newer version, or belong to another plan or questionnaire
     * @throws PlanException if the plan cannot be computed in parts
     */
    public static PlanAccumulator ofBytes(TabulationPlan plan, Questionnaire questionnaire, byte[] bytes) {
        check(plan, questionnaire);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length <= Integer.BYTES + Long.BYTES || in.readInt() != MAGIC) {
                throw new FormatException(Problem.at(Place.unknown(), "bytes that are no accumulated plan")
                        .found(bytes.length + " bytes"));
            }
            if (in.readLong() != mark(plan, questionnaire)) {
                throw new FormatException(Problem.at(Place.unknown(), "an accumulator of another plan or questionnaire")
                        .expected("the plan and the questionnaire that it was made with"));
            }
            return new PlanAccumulator(plan, questionnaire, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    @Override
    public String toString() {
        return plan + " from " + sums;
    }
}
