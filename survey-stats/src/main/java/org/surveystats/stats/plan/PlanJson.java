package org.surveystats.stats.plan;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.surveystats.model.internal.json.JsonDocument;
import org.surveystats.model.internal.json.TreePrinter;

/**
 * Tabulation plans as JSON, version 1 of the format:
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "title": "Use of digital services",
 *   "questionnaire": "questionnaire.json",
 *   "responses": {"file": "answers.csv", "missing": ["", "NA"]},
 *   "design": {"weight": "w", "stages": [{"stratum": "region", "cluster": "district"}]},
 *   "confidenceLevel": 0.95,
 *   "analyses": [
 *     {"id": "use", "statistic": "distribution", "question": "use", "by": ["region"]},
 *     {"id": "age", "statistic": "mean", "question": "age", "where": {"use": ["yes"]}}
 *   ]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code title} is a string, or an object from language tag to string; it and {@code formatVersion} are optional.
 *   <li>{@code questionnaire} and {@code responses.file} are paths that start from the folder of the plan.
 *       {@code responses.missing} lists the cells that mean no answer (by default the empty one), {@code responses.delimiter}
 *       what separates codes in one column of a multiple response question (by default a semicolon).
 *   <li>{@code design} is absent for independent answers of equal weight. {@code weight} is the column of sampling weights.
 *       {@code stages} has one object a stage, each with the columns {@code stratum}, {@code cluster} (absent where
 *       respondents were drawn) and {@code populationSize} (of that stage's sampling units, not of people), all optional;
 *       {@code nested} (true where cluster codes repeat between strata) and {@code singletonStratum} ({@code fail},
 *       {@code certainty}, {@code centre}, {@code average}) go with them. A column may be a question.
 *   <li>{@code design.replicates} stands instead of stages: {@code method} ({@code jk1}, {@code jkn}, {@code brr},
 *       {@code fay}, {@code bootstrap}, {@code successiveDifference}, {@code other}); {@code columns}, or {@code prefix} and
 *       {@code count}; {@code scale}, {@code replicateScales}, {@code fay} (the factor) and {@code centreOnEstimate} (true
 *       where replicates are compared with the estimate, not with their mean).
 *   <li>{@code weighting} belongs to the format, and is refused: nothing computes it yet.
 *   <li>{@code confidenceLevel} is 0.95 where it is absent.
 *   <li>Every analysis has {@code id}, {@code statistic} and optionally {@code by} (ids of questions, one group for each
 *       combination of answers) and {@code where} (codes by question; all must hold). The statistics and their fields:
 *       {@code distribution} and {@code multipleResponse} ({@code question}, {@code interval}); {@code mean}, {@code total},
 *       {@code variance}, {@code meanScore} and {@code netPromoter} ({@code question}); {@code proportion}
 *       ({@code question}, {@code option}, {@code interval}); {@code net} ({@code question}, {@code options},
 *       {@code interval}); {@code ratio} ({@code numerator}, {@code denominator}); {@code quantile} ({@code question},
 *       {@code probabilities}); {@code crosstab} ({@code rows}, {@code columns}, {@code test}, {@code association}, a list of
 *       {@link CrosstabMeasure}s such as {@code cramersV}, {@code tests}, a list of {@link FurtherTest}s such as {@code fisher});
 *       {@code banner} (below); {@code reliability} and {@code agreement} (see {@link ReliabilityAnalysis} and
 *       {@link AgreementAnalysis}); {@code tTest}
 *       ({@code question}, and {@code groups} or {@code value}); {@code rankTest} ({@code question}, {@code groups});
 *       {@code regression} ({@code family}, {@code outcome}, {@code option}, {@code predictors}); {@code goodnessOfFit}
 *       ({@code question}, {@code shares}, an object from code to share). What is a test has no {@code by}.
 *   <li>{@code interval} is {@code wald} (the default), {@code wilson}, {@code agrestiCoull}, {@code clopperPearson},
 *       {@code jeffreys}, {@code logit} or {@code arcsine}; {@code test} is {@code raoScottF}, {@code raoScottChisq},
 *       {@code wald} or {@code adjustedWald}; {@code family} is {@code gaussian}, {@code logistic} or {@code poisson}.
 *   <li>A {@code banner} has {@code stubs}, each with a {@code question} and optionally {@code bands} (objects with {@code code},
 *       {@code label}, {@code from} and {@code below}, or the word {@code points}) or {@code bandsAt} (limits), {@code nets}
 *       ({@code code}, {@code label}, {@code options}), {@code topBoxes} and {@code bottomBoxes} (a number, or several),
 *       {@code mean}, {@code meanMentions}, {@code netAgreement}, {@code netPromoter} (true), {@code sort} ({@code asAsked},
 *       {@code falling}, {@code rising}, {@code byCode}), {@code unused} ({@code kept}, {@code dropped}) and
 *       {@code specialAnswers} ({@code hidden}, {@code shown}); {@code heads}, each with a {@code question}, its bands, and
 *       {@code nesting}, {@code unused} and {@code specialAnswers}; {@code layers} (a question or a head); {@code total}
 *       ({@code first}, {@code last}, {@code none}); {@code statistics} (what cells say besides column shares and means:
 *       {@code rowShare}, {@code totalShare}, {@code mentionShare}, {@code index}, {@code adjustedResidual},
 *       {@code standardDeviation}); {@code tests} ({@code style}, {@code levels}, {@code correction}, {@code scope},
 *       {@code minimumBase}, {@code extremeShares}); {@code smallCells} ({@code flagBelow}, {@code hideBelow}, {@code standard});
 *       {@code standardErrors} ({@code computed}, {@code omitted}); and {@code interval}.
 *   <li>{@code themes}, an optional list, makes the themes of open questions multiple response questions of the plan: {@code question},
 *       {@code consensus} ({@code any}, {@code majority}, {@code all}), and optionally {@code id} ({@code QUESTION_themes} where it is
 *       absent), {@code coders}, {@code level} and {@code uncodable} ({@code category}, {@code missing}). Codings stand in columns
 *       {@code QUESTION@CODER} of the answers.
 * </ul>
 *
 * <p>Any other field is an error. Whether the questions and columns exist is checked when a plan is run, see
 * {@link PlanFile}.
 */
public final class PlanJson {

    private PlanJson() {}

    /**
     * Reads a plan from a file.
     *
     * @param file the file, in UTF-8 with or without a byte order mark
     * @return a plan
     * @throws org.surveystats.model.error.FormatException naming every problem of the file, or that it cannot be read
     */
    public static TabulationPlan read(Path file) {
        return JsonDocument.read(file, PlanReader::read);
    }

    /**
     * Reads a plan from a stream, to its end; the stream stays open.
     *
     * @param in the stream, in UTF-8 with or without a byte order mark
     * @param sourceName what errors call the stream
     * @return a plan
     * @throws org.surveystats.model.error.FormatException naming every problem of the stream, or that it cannot be read
     */
    public static TabulationPlan read(InputStream in, String sourceName) {
        return JsonDocument.read(in, sourceName, PlanReader::read);
    }

    /**
     * Reads a plan from a text.
     *
     * @param text the JSON
     * @return a plan
     * @throws org.surveystats.model.error.FormatException naming every problem of the text
     */
    public static TabulationPlan parse(String text) {
        return JsonDocument.parse(text, Optional.empty(), PlanReader::read);
    }

    /**
     * Writes a plan to a file, which is replaced where it exists.
     *
     * @param plan what to write
     * @param file the file; its folder must exist
     * @throws org.surveystats.model.error.FormatException if the file cannot be written
     */
    public static void write(TabulationPlan plan, Path file) {
        JsonDocument.write(format(plan), file);
    }

    /**
     * Writes a plan to a stream, which is flushed and stays open.
     *
     * @param plan what to write
     * @param out the stream
     * @throws org.surveystats.model.error.FormatException if the stream cannot be written
     */
    public static void write(TabulationPlan plan, OutputStream out) {
        JsonDocument.write(format(plan), out);
    }

    /**
     * Writes a plan as a text; equal plans give equal texts.
     *
     * @param plan what to write
     * @return the JSON, with a line feed at its end
     */
    public static String format(TabulationPlan plan) {
        return TreePrinter.print(PlanWriter.write(plan));
    }
}
