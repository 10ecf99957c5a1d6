package org.surveystats.model.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/** Made-up answers to any questionnaire, valid and of every kind, the same for the same seed. */
public final class RandomResponses {

    /** The coder who codes every open-ended question with a codebook. */
    public static final String CODER = "анна";

    private static final String[] TEXTS = {
        "да", "a, b; c", "\"so\"", "two\nlines", "  spaces  ", "—", "0", "=1+1", "слово 📊", "x;y"
    };

    private final SplittableRandom random;
    private final Questionnaire questionnaire;
    private final Set<String> chosen = new HashSet<>();

    private RandomResponses(Questionnaire questionnaire, long seed) {
        this.questionnaire = questionnaire;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Makes answers.
     *
     * @param questionnaire what is answered
     * @param rows how many respondents
     * @param seed any number
     * @return a table with the design columns {@code weight} (numbers) and {@code district} (names)
     */
    public static ResponseTable of(Questionnaire questionnaire, int rows, long seed) {
        RandomResponses made = new RandomResponses(questionnaire, seed);
        ResponseTableBuilder builder =
                ResponseTable.builder(questionnaire).designNumbers("weight").designLabels("district");
        for (OpenEndedQuestion open : questionnaire.questions(OpenEndedQuestion.class)) {
            if (open.codebook().isPresent()) {
                builder.coder(open.id(), CODER);
            }
        }
        for (int i = 0; i < rows; i++) {
            made.row(builder.row());
        }
        return builder.build();
    }

    private void row(ResponseRow row) {
        chosen.clear();
        for (Question question : questionnaire.answeredQuestions()) {
            boolean asked = question.askedIf()
                    .map(base -> base.holds((id, code) -> chosen.contains(id + "/" + code)))
                    .orElse(true);
            if (asked && random.nextInt(6) > 0) {
                answer(row, question);
            }
        }
        if (random.nextInt(5) > 0) {
            row.design("weight", random.nextInt(4) == 0 ? random.nextInt(9) : random.nextDouble() * 3);
        }
        if (random.nextInt(5) > 0) {
            row.design("district", "район " + random.nextInt(4));
        }
        row.add();
    }

    private void answer(ResponseRow row, Question question) {
        List<Option> special =
                question.options().stream().filter(o -> !o.isValid()).toList();
        if (!special.isEmpty() && random.nextInt(4) == 0) {
            Option option = special.get(random.nextInt(special.size()));
            if (question.validOptions().isEmpty()) {
                row.missing(question.id(), option.missing().orElseThrow());
            } else {
                choose(row, question, List.of(option));
            }
        } else if (question instanceof ChoiceQuestion) {
            choose(row, question, List.of(any(question)));
        } else if (question instanceof MultipleResponseQuestion multiple) {
            choose(row, question, set(multiple));
        } else if (question instanceof RankingQuestion ranking) {
            List<Option> order = shuffled(ranking.validOptions());
            choose(row, question, order.subList(0, 1 + random.nextInt(ranking.ranks())));
        } else if (question instanceof NumberQuestion number) {
            row.number(question.id(), number(number));
        } else if (question instanceof DateQuestion date) {
            LocalDate from = date.earliest()
                    .orElse(date.latest().orElse(LocalDate.of(2024, 1, 1)).minusDays(50));
            LocalDate to = date.latest().orElse(from.plusDays(50));
            row.date(question.id(), from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1)));
        } else if (question instanceof OpenEndedQuestion open) {
            open(row, open);
        }
    }

    private double number(NumberQuestion question) {
        double low = question.least().orElse(Math.min(0, question.greatest().orElse(0)) - 10);
        double high = question.greatest().orElse(Math.max(0, low) + 1000);
        double value = low + random.nextDouble() * (high - low);
        double whole = Math.rint(value);
        return random.nextBoolean() && whole >= low && whole <= high ? whole : value;
    }

    private void open(ResponseRow row, OpenEndedQuestion open) {
        row.text(open.id(), TEXTS[random.nextInt(TEXTS.length)]);
        if (open.codebook().isPresent() && random.nextInt(4) > 0) {
            List<Theme> themes = open.codebook().get().themes();
            row.code(
                    open.id(),
                    CODER,
                    themes.stream()
                            .filter(t -> random.nextBoolean())
                            .map(Theme::code)
                            .toArray(String[]::new));
        }
    }

    private Option any(Question question) {
        return question.validOptions()
                .get(random.nextInt(question.validOptions().size()));
    }

    private List<Option> set(MultipleResponseQuestion question) {
        Option one = any(question);
        if (one.isExclusive()) {
            return List.of(one);
        }
        List<Option> together = shuffled(
                question.validOptions().stream().filter(o -> !o.isExclusive()).toList());
        int most = Math.min(together.size(), question.atMost().orElse(together.size()));
        if (most < question.atLeast()) {
            return List.of();
        }
        return together.subList(0, question.atLeast() + random.nextInt(most - question.atLeast() + 1));
    }

    private List<Option> shuffled(List<Option> options) {
        List<Option> list = new ArrayList<>(options);
        Collections.shuffle(list, new Random(random.nextLong()));
        return list;
    }

    private void choose(ResponseRow row, Question question, List<Option> options) {
        boolean tooFew = question instanceof MultipleResponseQuestion multiple
                && options.size() < multiple.atLeast()
                && options.stream().noneMatch(o -> o.isExclusive() || !o.isValid());
        if (tooFew) {
            return;
        }
        row.choose(question.id(), options.stream().map(Option::code).toArray(String[]::new));
        for (Option option : options) {
            chosen.add(question.id() + "/" + option.code());
            if (option.isSpecify() && random.nextBoolean()) {
                row.specify(question.id(), option.code(), TEXTS[random.nextInt(TEXTS.length)]);
            }
        }
    }
}
