package org.surveystats.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.BinaryQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.ReasonFor;
import org.surveystats.model.question.Subject;
import org.surveystats.stats.published.LongRange;
import org.surveystats.stats.published.OptionCounts;
import org.surveystats.stats.published.RecoveredBase;
import org.surveystats.stats.published.RecoveredDistribution;

/**
 * Made-up answers of as many respondents as a published survey had, so that every published share comes out exactly. The
 * answers to each question are dealt at random and independently of those to every other, so that nothing can be learnt
 * from how they occur together. The counts are those of the greatest base, up to the sample size, that explains the
 * published shares; the rest gave no answer. Where the source gives no figures, the counts are made up as well.
 */
final class MadeUpAnswers {

    /** The share of positive answers where the source gives none: an invention. */
    private static final double POSITIVE = 0.85;

    private final PublishedStudy study;
    private final SplittableRandom random;
    private final int size;

    /** By question, the codes that each respondent chose; none for no answer. */
    private final Map<String, List<List<String>>> chosen = new HashMap<>();

    /** By open-ended question, the quote that each respondent gave; none for no answer. */
    private final Map<String, List<List<Quote>>> quoted = new HashMap<>();

    private MadeUpAnswers(PublishedStudy study, long seed) {
        this.study = study;
        this.random = new SplittableRandom(seed);
        this.size = Math.toIntExact(study.questionnaire().study().sampleSize().orElseThrow());
    }

    /** The same answers for the same study and seed. */
    static MadeUpAnswers draw(PublishedStudy study, long seed) {
        MadeUpAnswers answers = new MadeUpAnswers(study, seed);
        study.questionnaire().questions().forEach(answers::answer);
        return answers;
    }

    int size() {
        return size;
    }

    /** What a respondent chose; nothing if they gave no answer, or chose none of several options. */
    List<String> codes(String question, int respondent) {
        return Objects.requireNonNull(chosen.get(question), question).get(respondent);
    }

    /** What a respondent wrote: one quote, or none. */
    List<Quote> quotes(String question, int respondent) {
        return Objects.requireNonNull(quoted.get(question), question).get(respondent);
    }

    private void answer(Question question) {
        if (question instanceof OpenEndedQuestion open) {
            quoted.put(question.id(), quotes(open));
            return;
        }
        PublishedDistribution published = study.distribution(question.id()).orElseThrow();
        if (!published.isReported()) {
            chosen.put(question.id(), invented(question));
        } else if (question instanceof MultipleResponseQuestion) {
            chosen.put(question.id(), sets(counts(question, published)));
        } else {
            chosen.put(question.id(), single(counts(question, published)));
        }
    }

    private RecoveredBase counts(Question question, PublishedDistribution published) {
        List<RecoveredBase> fits = RecoveredDistribution.of(
                        question, published, Rounding.HALF_UP, LongRange.of(1, size))
                .fits();
        return fits.get(fits.size() - 1);
    }

    /** One option each: the counts dealt out in random order, and no answer for those beyond the base. */
    private List<List<String>> single(RecoveredBase fit) {
        List<List<String>> answers = new ArrayList<>();
        for (OptionCounts option : fit.options()) {
            for (long i = 0; i < option.counts().least(); i++) {
                answers.add(List.of(option.option()));
            }
        }
        while (answers.size() < size) {
            answers.add(List.of());
        }
        shuffle(answers);
        return answers;
    }

    /** A set of options each: every option goes to its count of random respondents. */
    private List<List<String>> sets(RecoveredBase fit) {
        List<List<String>> answers = blank();
        for (OptionCounts option : fit.options()) {
            List<List<String>> order = new ArrayList<>(answers);
            shuffle(order);
            order.stream().limit(option.counts().least()).forEach(respondent -> respondent.add(option.option()));
        }
        return answers;
    }

    /** Answers to a question without figures, of those who were asked; who does not know of a subject does not use it. */
    private List<List<String>> invented(Question question) {
        List<List<String>> answers = blank();
        for (int i = 0; i < size; i++) {
            int respondent = i;
            boolean asked = question.askedIf()
                    .map(base -> base.holds(
                            (earlier, code) -> codes(earlier, respondent).contains(code)))
                    .orElse(true);
            if (asked) {
                answers.get(i).add(invented(question, respondent));
            }
        }
        return answers;
    }

    private String invented(Question question, int respondent) {
        if (question instanceof BinaryQuestion binary) {
            boolean positive = random.nextDouble() < POSITIVE && knows(question, respondent);
            return (positive ? binary.positiveOption() : binary.negativeOption()).code();
        }
        List<Option> options = question.validOptions();
        return options.get(random.nextInt(options.size())).code();
    }

    /** Whether the respondent gave the positive answer to every earlier question on the same subject. */
    private boolean knows(Question question, int respondent) {
        return study.questionnaire().questions(BinaryQuestion.class).stream()
                .filter(earlier -> chosen.containsKey(earlier.id())
                        && subject(question).isPresent()
                        && earlier.subject().equals(subject(question)))
                .allMatch(earlier -> codes(earlier.id(), respondent).contains(earlier.positive()));
    }

    private static Optional<Subject> subject(Question question) {
        return question instanceof ChoiceQuestion choice ? choice.subject() : Optional.empty();
    }

    /** Each quote goes to one random respondent among those who gave the answer that it explains. */
    private List<List<Quote>> quotes(OpenEndedQuestion question) {
        ReasonFor reason = question.reasonFor().orElseThrow();
        List<Integer> asked = new ArrayList<>();
        List<List<Quote>> answers = blank();
        for (int i = 0; i < size; i++) {
            if (codes(reason.question(), i).stream().anyMatch(reason.options()::contains)) {
                asked.add(i);
            }
        }
        shuffle(asked);
        int next = 0;
        for (Quote quote : study.quotes()) {
            if (quote.question().equals(question.id())) {
                answers.get(asked.get(next++)).add(quote);
            }
        }
        return answers;
    }

    private <T> List<List<T>> blank() {
        List<List<T>> answers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            answers.add(new ArrayList<>());
        }
        return answers;
    }

    /** Fisher and Yates's shuffle; the one of the collections takes no splittable generator on Java 17. */
    private <T> void shuffle(List<T> items) {
        for (int i = items.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T moved = items.get(i);
            items.set(i, items.get(j));
            items.set(j, moved);
        }
    }
}
