package org.surveystats.model.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;

/** Consistent questionnaires made from a seed, the same from the same seed. */
public final class RandomQuestionnaires {

    private static final String[] BITS = {
        "a", "Ж", "é", "😀", "\"", "\\", "\n", "\t", ",", ";", ".", "[0]", "/", "0", "\u0001", "\u2028", "x y", "да"
    };

    private final SplittableRandom random;
    private final List<Question> asked = new ArrayList<>();
    private final AgreementScale shared;

    private RandomQuestionnaires(long seed) {
        this.random = new SplittableRandom(seed);
        this.shared = scale("shared");
    }

    /**
     * The questionnaire of a seed.
     *
     * @param seed any number
     * @return a questionnaire with 1 to 8 questions
     */
    public static Questionnaire of(long seed) {
        return new RandomQuestionnaires(seed).questionnaire(seed);
    }

    private Questionnaire questionnaire(long seed) {
        Questionnaire.Builder builder = Questionnaire.builder("random" + seed, "ru", text());
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Question question = question("q" + i + bit() + "_");
            builder.add(question);
            asked.add(question);
        }
        return builder.build();
    }

    private Question question(String id) {
        QuestionHeader header =
                new QuestionHeader(id, text(), random.nextBoolean() ? Optional.of(text()) : Optional.empty(), base(3));
        return switch (random.nextInt(8)) {
            case 0 -> new YesNoQuestion(header, options(2), "1");
            case 1 -> new SingleChoiceQuestion(header, options(1 + random.nextInt(5)), List.of());
            case 2 ->
                new MultipleResponseQuestion(
                        header, options(3), random.nextInt(3), OptionalInt.of(2 + random.nextInt(3)), List.of());
            case 3 -> new AgreementQuestion(header, random.nextBoolean() ? shared : scale(id), wording());
            case 4 -> NumericQuestion.of(id, "n").between(-random.nextDouble(1e9), random.nextDouble(1e-9, 1e9));
            case 5 -> DateQuestion.of(id, "d");
            case 6 -> OpenEndedQuestion.of(id, "o");
            default -> new GridQuestion(header, items(id));
        };
    }

    private List<ChoiceQuestion> items(String id) {
        AgreementScale scale = random.nextBoolean() ? shared : scale(id);
        List<ChoiceQuestion> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            QuestionHeader header = new QuestionHeader(id + "_" + i, text(), Optional.empty(), base(1));
            items.add(new AgreementQuestion(header, scale, wording()));
        }
        return items;
    }

    private AgreementQuestion.Wording wording() {
        return random.nextBoolean() ? AgreementQuestion.Wording.DIRECT : AgreementQuestion.Wording.REVERSED;
    }

    private AgreementScale scale(String id) {
        return new AgreementScale(id, options(2 + random.nextInt(6)), Optional.empty());
    }

    /** A condition on questions asked before, or none. */
    private Optional<Base> base(int depth) {
        List<Question> possible = asked.stream()
                .filter(q -> q instanceof ChoiceQuestion || q instanceof MultipleResponseQuestion)
                .toList();
        if (possible.isEmpty() || random.nextBoolean()) {
            return Optional.empty();
        }
        return Optional.of(condition(possible, depth));
    }

    private Base condition(List<Question> possible, int depth) {
        int form = depth == 0 ? 0 : random.nextInt(4);
        return switch (form) {
            case 1 -> Base.and(condition(possible, depth - 1), condition(possible, depth - 1));
            case 2 -> Base.or(condition(possible, depth - 1));
            case 3 -> Base.not(condition(possible, depth - 1));
            default -> {
                Question question = possible.get(random.nextInt(possible.size()));
                List<Option> options = question.options();
                Option option = options.get(random.nextInt(options.size()));
                yield Base.anyOf(question.id(), option.code(), options.get(0).code());
            }
        };
    }

    private List<Option> options(int valid) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < valid; i++) {
            options.add(Option.of(i == 0 ? "1" : i + bit() + "c", text()));
        }
        if (random.nextBoolean()) {
            options.add(Option.of("dk", text()).as(MissingReason.DONT_KNOW));
        }
        return options;
    }

    private LocalizedText text() {
        return random.nextBoolean() ? LocalizedText.of(words()) : LocalizedText.of("ru", words(), "pt-BR", words());
    }

    private String words() {
        StringBuilder words = new StringBuilder("т");
        for (int i = random.nextInt(12); i > 0; i--) {
            words.append(bit());
        }
        return words.toString();
    }

    private String bit() {
        String bit = BITS[random.nextInt(BITS.length)];
        return bit.isBlank() ? "_" : bit;
    }
}
