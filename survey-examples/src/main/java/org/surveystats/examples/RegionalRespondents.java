package org.surveystats.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.surveystats.model.json.QuestionnaireJson;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;

/**
 * Some 4,000 made-up respondents of four made-up regions, drawn as such surveys are: in each region (stratum) some municipalities
 * (clusters), in each municipality some residents, whose weights are the inverse of the chance to be asked times that to
 * answer. What was put in is what analyses should find:
 * <ul>
 *   <li>municipalities differ (a part of the variance of satisfaction is theirs), so that a design effect is above 1;
 *   <li>the region Lakes is more satisfied and Steppe less; the young are more often aware and use more;
 *   <li>six of the eight statements rise with satisfaction and two with reversed wording fall; the one on safe data hardly has to
 *       do with it;
 *   <li>3 % tick the same answer throughout, and 2 % agree with whatever is said;
 *   <li>the coders Anna and Boris each miss a theme of one answer in twelve, and see another in one of twenty.
 * </ul>
 */
final class RegionalRespondents {

    static final String RESOURCE = "regional-survey.json";
    static final String STRATUM = "stratum";
    static final String MUNICIPALITY = "municipality";
    static final String WEIGHT = "weight";
    static final List<String> CODERS = List.of("Anna", "Boris");
    static final List<String> ITEMS =
            List.of("useful", "simple", "fast", "confusing", "heard", "safe", "pointless", "needed");

    /** How much each statement has to do with satisfaction. */
    private static final double[] LOADINGS = {0.8, 0.7, 0.75, -0.6, 0.65, 0.25, -0.7, 0.55};

    private static final double[] SERVICES = {0.62, 0.71, 0.24, 0.21, 0.33, 0.17};
    private static final List<String> SERVICE_CODES =
            List.of("doctor", "payments", "complaints", "school", "transport", "votes");
    private static final int[] WITHIN = {85, 110};
    private static final double STRAIGHT = 0.03;
    private static final double YEA_SAYING = 0.02;
    private static final double NO_ANSWER = 0.02;

    private final SplittableRandom random;
    private final ResponseTableBuilder builder;

    private RegionalRespondents(long seed) {
        this.random = new SplittableRandom(seed);
        this.builder = ResponseTable.builder(questionnaire())
                .designLabels(STRATUM)
                .designLabels(MUNICIPALITY)
                .designNumbers(WEIGHT)
                .designLabels(RespondentDrawing.MARK);
        CODERS.forEach(coder -> builder.coder("improve", coder));
    }

    /** A made-up region: its code, people, municipalities in the sample, satisfaction and share of villages. */
    private record Region(String code, double people, int municipalities, double satisfaction, double villages) {}

    private static final List<Region> REGIONS = List.of(
            new Region("north", 900_000, 10, 0, 0.2),
            new Region("lakes", 1_400_000, 12, 0.3, 0.3),
            new Region("steppe", 600_000, 10, -0.35, 0.5),
            new Region("hills", 300_000, 8, 0.05, 0.6));

    /** The questionnaire, which says in its title that all is made up. */
    static Questionnaire questionnaire() {
        try (InputStream in =
                Objects.requireNonNull(RegionalRespondents.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return QuestionnaireJson.read(in, RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How they were drawn: municipalities within regions, with weights. */
    static SampleDesign design() {
        return SampleDesign.of(Stage.clusters(MUNICIPALITY).inStrata(STRATUM)).withWeight(WEIGHT);
    }

    /** The same respondents for the same seed, on every machine. */
    static ResponseTable draw(long seed) {
        RegionalRespondents drawing = new RegionalRespondents(seed);
        REGIONS.forEach(drawing::region);
        return drawing.builder.build();
    }

    private void region(Region region) {
        for (int i = 1; i <= region.municipalities(); i++) {
            double level = region.satisfaction() + 0.35 * normal();
            boolean village = random.nextDouble() < region.villages();
            int size = WITHIN[0] + random.nextInt(WITHIN[1] - WITHIN[0]);
            double weight = region.people() / region.municipalities() / size;
            for (int j = 0; j < size; j++) {
                respondent(region, region.code() + "-" + i, level, village, weight);
            }
        }
    }

    private void respondent(Region region, String municipality, double level, boolean village, double weight) {
        int age = 18 + random.nextInt(65);
        double young = (50 - age) / 32.0;
        double satisfaction = level + normal();
        // the old answer more often, so each of them stands for fewer
        double answered = weight * (age < 35 ? 1.3 : age < 60 ? 1 : 0.8);
        ResponseRow row = builder.row()
                .design(STRATUM, region.code())
                .design(MUNICIPALITY, municipality)
                .design(WEIGHT, Math.rint(answered * 100) / 100)
                .design(RespondentDrawing.MARK, RespondentDrawing.MARKED)
                .choose("region", region.code())
                .choose("settlement", village ? "village" : "city")
                .number("age", age);
        boolean aware = normal() < 0.9 + 0.4 * young - (village ? 0.3 : 0);
        row.choose("aware", aware ? "yes" : "no");
        if (aware) {
            boolean use = normal() < 0.5 + 0.5 * young + 0.25 * satisfaction;
            row.choose("use", use ? "yes" : "no");
            statements(row, satisfaction);
            if (use) {
                uses(row, satisfaction);
            }
        }
        row.add();
    }

    private void uses(ResponseRow row, double satisfaction) {
        double often = normal() + 0.3 * satisfaction;
        row.choose("often", often > 0.7 ? "weekly" : often > -0.4 ? "monthly" : "rarely");
        List<String> used = new ArrayList<>();
        for (int i = 0; i < SERVICES.length; i++) {
            if (random.nextDouble() < SERVICES[i]) {
                used.add(SERVICE_CODES.get(i));
            }
        }
        row.choose("services", used.isEmpty() ? new String[] {"none"} : used.toArray(String[]::new));
        if (random.nextDouble() < NO_ANSWER) {
            row.missing("recommend", MissingReason.NO_ANSWER);
        } else {
            row.number("recommend", between(0, 10, Math.rint(7.2 + 2.2 * (0.8 * satisfaction + 0.6 * normal()))));
        }
        improvements(row, satisfaction);
    }

    private void statements(ResponseRow row, double satisfaction) {
        double kind = random.nextDouble();
        int same = 1 + random.nextInt(5);
        for (int i = 0; i < LOADINGS.length; i++) {
            double rest = StrictMath.sqrt(1 - LOADINGS[i] * LOADINGS[i]);
            double score = 3.3 + 1.1 * (LOADINGS[i] * satisfaction + rest * normal());
            double dice = random.nextDouble();
            String code = kind < STRAIGHT
                    ? Integer.toString(same)
                    : kind < STRAIGHT + YEA_SAYING
                            ? (dice < 0.5 ? "4" : "5")
                            : Integer.toString((int) between(1, 5, Math.rint(score)));
            if (dice > 1 - NO_ANSWER) {
                row.missing(ITEMS.get(i), MissingReason.NO_ANSWER);
            } else {
                row.choose(ITEMS.get(i), dice > 1 - 3 * NO_ANSWER ? "dk" : code);
            }
        }
    }

    /** What some users wrote, and the themes that each coder saw in it. */
    private void improvements(ResponseRow row, double satisfaction) {
        if (random.nextDouble() > 0.35) {
            row.missing("improve", MissingReason.NO_ANSWER);
            return;
        }
        List<String> themes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        double[] chances = {satisfaction < 0 ? 0.6 : 0.35, 0.35, satisfaction < 0 ? 0.4 : 0.2, 0.12};
        for (int i = 0; i < chances.length; i++) {
            if (random.nextDouble() < chances[i]) {
                themes.add(RegionalWords.THEMES.get(i));
                words.add(RegionalWords.said(i, random));
            }
        }
        if (themes.isEmpty()) {
            words.add(RegionalWords.saidNothing(random));
        }
        row.text("improve", RegionalWords.sentence(words));
        CODERS.forEach(coder -> code(row, coder, themes));
    }

    private void code(ResponseRow row, String coder, List<String> themes) {
        List<String> seen = new ArrayList<>(themes);
        if (!seen.isEmpty() && random.nextInt(12) == 0) {
            seen.remove(random.nextInt(seen.size()));
        }
        if (random.nextInt(20) == 0) {
            String other = RegionalWords.THEMES.get(random.nextInt(RegionalWords.THEMES.size()));
            if (!seen.contains(other)) {
                seen.add(other);
            }
        }
        row.code("improve", coder, seen.toArray(String[]::new));
    }

    private static double between(double least, double greatest, double value) {
        return Math.max(least, Math.min(greatest, value));
    }

    /** Nearly normal, mean 0 and variance 1, by additions alone: the same on every machine. */
    private double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
