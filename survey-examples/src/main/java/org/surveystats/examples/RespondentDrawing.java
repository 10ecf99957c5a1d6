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
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.BinaryQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.ReasonFor;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.published.LongRange;
import org.surveystats.stats.published.OptionCounts;
import org.surveystats.stats.published.RecoveredBase;
import org.surveystats.stats.published.RecoveredDistribution;

/**
 * Makes up as many respondents as a published survey had, so that every published share comes out exactly. The answers to
 * each question are dealt at random and independently of those to every other, so that nothing can be learnt from how they
 * occur together. The counts are those of the greatest base, up to the sample size, that explains the published shares; the
 * rest gave no answer. Where the source gives no figures, the counts are made up as well.
 */
final class RespondentDrawing {

    /** The column that says of every row that it is made up. */
    static final String MARK = "made_up";

    /** What stands in it. */
    static final String MARKED = "yes";

    /** Whose themes the open answers have: the source prints each quote under a theme. */
    static final String CODER = "publication";

    /** The share of positive answers where the source gives none: an invention. */
    private static final double MADE_UP_POSITIVE = 0.85;

    private final PublishedStudy study;
    private final SplittableRandom random;
    private final int size;

    /** By question, the codes that each respondent chose; none for no answer. */
    private final Map<String, List<List<String>>> chosen = new HashMap<>();

    /** By question, the quote that each respondent gave; none for no answer. */
    private final Map<String, List<List<Quote>>> quoted = new HashMap<>();

    private RespondentDrawing(PublishedStudy study, long seed) {
        this.study = study;
        this.random = new SplittableRandom(seed);
        this.size = Math.toIntExact(study.questionnaire().study().sampleSize().orElseThrow());
    }

    /** The same respondents for the same study and seed, on every machine. */
    static ResponseTable draw(PublishedStudy study, long seed) {
        return new RespondentDrawing(study, seed).table();
    }

    /** The questions of the study under a title that says that the answers are made up. */
    static Questionnaire questionnaire(PublishedStudy study) {
        Questionnaire asked = study.questionnaire();
        Map<String, String> titles = new HashMap<>();
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            titles.put(language.code(), messages.text("madeUp.questionnaire", messages.text(asked.title())));
        }
        Questionnaire.Builder builder =
                Questionnaire.builder(asked.id() + "-made-up", asked.language(), LocalizedText.of(titles));
        asked.questions().forEach(builder::add);
        return builder.build();
    }

    private ResponseTable table() {
        study.questionnaire().questions().forEach(this::answer);
        ResponseTableBuilder builder =
                ResponseTable.builder(questionnaire(study)).designLabels(MARK);
        quoted.keySet().stream().sorted().forEach(question -> builder.coder(question, CODER));
        for (int i = 0; i < size; i++) {
            ResponseRow row = builder.row().design(MARK, MARKED);
            for (Question question : study.questionnaire().questions()) {
                fill(row, question, i);
            }
            row.add();
        }
        return builder.build();
    }

    private void fill(ResponseRow row, Question question, int respondent) {
        List<List<Quote>> quotes = quoted.get(question.id());
        if (quotes != null) {
            for (Quote quote : quotes.get(respondent)) {
                row.text(question.id(), quote.text().in(study.questionnaire().language()))
                        .code(question.id(), CODER, quote.theme());
            }
            return;
        }
        List<String> codes = codes(question.id(), respondent);
        if (question instanceof MultipleResponseQuestion || !codes.isEmpty()) {
            row.choose(question.id(), codes.toArray(String[]::new));
        }
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
            boolean positive = random.nextDouble() < MADE_UP_POSITIVE && knows(question, respondent);
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
                        && subject(earlier).equals(subject(question)))
                .allMatch(earlier -> codes(earlier.id(), respondent).contains(earlier.positive()));
    }

    private static Optional<Subject> subject(Question question) {
        if (question instanceof AwarenessQuestion awareness) {
            return awareness.subject();
        }
        return question instanceof UsageQuestion usage ? usage.subject() : Optional.empty();
    }

    /** Each quote goes to one random respondent among those who gave the answer that it explains. */
    private List<List<Quote>> quotes(OpenEndedQuestion question) {
        ReasonFor reason = question.reasonFor().orElseThrow();
        List<Integer> asked = new ArrayList<>();
        List<List<Quote>> answers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            answers.add(new ArrayList<>());
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

    private List<String> codes(String question, int respondent) {
        return Objects.requireNonNull(chosen.get(question), question).get(respondent);
    }

    private List<List<String>> blank() {
        List<List<String>> answers = new ArrayList<>();
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
