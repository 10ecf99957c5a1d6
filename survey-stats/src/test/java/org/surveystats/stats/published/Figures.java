package org.surveystats.stats.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.published.Source;
import org.surveystats.model.published.SourcePlace;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Study;
import org.surveystats.model.question.YesNoQuestion;

/** Questions and printed figures for tests, in few words. */
final class Figures {

    private static final SourcePlace SOMEWHERE = SourcePlace.below(LocalizedText.of("Results"));

    private Figures() {}

    /** Options with the codes a, b, c … */
    static Option[] options(int number) {
        Option[] options = new Option[number];
        for (int i = 0; i < number; i++) {
            String code = String.valueOf((char) ('a' + i));
            options[i] = Option.of(code, "Option " + code);
        }
        return options;
    }

    static SingleChoiceQuestion single(int options) {
        return SingleChoiceQuestion.of("q", "Which one?", options(options));
    }

    static MultipleResponseQuestion multiple(int options) {
        return MultipleResponseQuestion.of("q", "Which?", options(options));
    }

    static YesNoQuestion yesNo(String id) {
        return YesNoQuestion.of(id, "Is it so?", Option.of("yes", "Yes"), Option.of("no", "No"));
    }

    /** Percentages in the order of the question's options; "-" for one that is not reported. */
    static PublishedDistribution figures(Question question, OptionalLong base, String... percents) {
        List<PublishedShare> shares = new ArrayList<>();
        for (int i = 0; i < percents.length; i++) {
            String code = question.validOptions().get(i).code();
            shares.add(
                    "-".equals(percents[i]) ? PublishedShare.notReported(code) : PublishedShare.of(code, percents[i]));
        }
        return new PublishedDistribution(question.id(), base, shares, SOMEWHERE);
    }

    static PublishedDistribution figures(Question question, String... percents) {
        return figures(question, OptionalLong.empty(), percents);
    }

    /** The figures that counts of a base are printed as. */
    static PublishedDistribution print(Question question, long[] counts, long base, Rounding rule, int decimals) {
        String[] percents = new String[counts.length];
        for (int i = 0; i < counts.length; i++) {
            percents[i] = counts[i] < 0
                    ? "-"
                    : rule.percent(counts[i], base, decimals).toPlainString();
        }
        return figures(question, percents);
    }

    static PublishedStudy study(
            OptionalLong sampleSize, List<Question> questions, List<PublishedDistribution> distributions) {
        return study(sampleSize, Optional.empty(), questions, distributions);
    }

    static PublishedStudy study(
            OptionalLong sampleSize,
            Optional<Rounding> rounding,
            List<Question> questions,
            List<PublishedDistribution> distributions) {
        Study.Builder study = Study.builder();
        sampleSize.ifPresent(study::sampleSize);
        Questionnaire.Builder questionnaire =
                Questionnaire.builder("test", "en", LocalizedText.of("Test")).study(study.build());
        questions.forEach(questionnaire::add);
        Source source = new Source(LocalizedText.of("A report"), List.of(), rounding, List.of());
        return new PublishedStudy(questionnaire.build(), source, distributions, List.of());
    }
}
