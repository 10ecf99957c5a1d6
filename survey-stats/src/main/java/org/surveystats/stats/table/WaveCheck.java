package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.BinaryQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.OrderedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RatingQuestion;

/** Whether a wave asked the same as the first one. */
final class WaveCheck {

    private final Wave<?> wave;
    private final String firstName;
    private final Question first;
    private final Question own;
    private final List<Problem> problems = new ArrayList<>();

    private WaveCheck(Wave<?> first, Wave<?> wave) {
        this.wave = wave;
        this.firstName = first.name();
        this.first = first.question();
        this.own = wave.question();
    }

    /** What differs and is not accepted. */
    static List<Problem> problems(Wave<?> first, Wave<?> wave) {
        WaveCheck check = new WaveCheck(first, wave);
        check.question();
        if (check.problems.isEmpty()) {
            check.codes();
            check.options();
            check.scale();
        }
        return check.problems;
    }

    private Problem at(String what) {
        return Problem.at(Place.unknown().withSource("wave " + wave.name()).withColumn(own.id()), what);
    }

    private boolean accepts(WaveMismatch mismatch) {
        return wave.accepted().contains(mismatch);
    }

    private static String accepting(WaveMismatch mismatch) {
        return "if it is the same all the same, say so by Wave.accepting(" + mismatch + ")";
    }

    private void question() {
        if (!first.typeName().equals(own.typeName())) {
            problems.add(at("another type of question")
                    .found(own.typeName())
                    .expected(first.typeName() + ", as in wave " + firstName));
            return;
        }
        if (!first.id().equals(own.id()) && !accepts(WaveMismatch.ID)) {
            problems.add(at("another question's id")
                    .foundText(own.id())
                    .expected('"' + first.id() + "\", as in wave " + firstName)
                    .hint(accepting(WaveMismatch.ID)));
        }
        if (!sameWords(first.text(), own.text()) && !accepts(WaveMismatch.WORDING)) {
            problems.add(at("another wording of the question")
                    .foundText(own.text().fallback())
                    .expected('"' + first.text().fallback() + "\", as in wave " + firstName)
                    .hint(accepting(WaveMismatch.WORDING)));
        }
        if (!first.askedIf().equals(own.askedIf()) && !accepts(WaveMismatch.BASE)) {
            problems.add(at("others were asked")
                    .found(own.askedIf().map(Object::toString).orElse("everybody"))
                    .expected(first.askedIf().map(Object::toString).orElse("everybody") + ", as in wave " + firstName)
                    .hint("take the same respondents of both by Estimation.where, and say so by Wave.accepting(BASE)"));
        }
    }

    private static boolean sameWords(LocalizedText a, LocalizedText b) {
        return a.languages().stream()
                .filter(b.languages()::contains)
                .allMatch(language -> a.in(language).equals(b.in(language)));
    }

    private void codes() {
        Map<String, String> known = new HashMap<>();
        for (Option option : own.options()) {
            String other = known.put(wave.first(option.code()), option.code());
            if (other != null) {
                problems.add(at("two options for one of wave " + firstName)
                        .found('"' + other + "\" and \"" + option.code() + "\" for \"" + wave.first(option.code())
                                + '"')
                        .expected("one option for each")
                        .hint("join options by a net of each wave"));
            }
        }
        wave.codes().forEach((code, ofFirst) -> {
            if (own.option(code).isEmpty()) {
                problems.add(unknown(code, own, "no option of this wave"));
            }
            if (first.option(ofFirst).isEmpty()) {
                problems.add(unknown(ofFirst, first, "no option of wave " + firstName));
            }
        });
    }

    private Problem unknown(String code, Question question, String what) {
        return at(what).foundText(code)
                .expected("one of "
                        + question.options().stream().map(Option::code).toList());
    }

    private void options() {
        if (!problems.isEmpty()) {
            return;
        }
        Map<String, Option> left = new LinkedHashMap<>();
        first.options().forEach(option -> left.put(option.code(), option));
        for (Option option : own.options()) {
            Optional<Option> other = Optional.ofNullable(left.remove(wave.first(option.code())));
            if (other.isPresent()) {
                compare(other.get(), option);
            } else if (option.isValid() || !accepts(WaveMismatch.SPECIAL_ANSWERS)) {
                problems.add(lone(option, "wave " + firstName + " has no such option"));
            }
        }
        for (Option option : left.values()) {
            if (option.isValid() || !accepts(WaveMismatch.SPECIAL_ANSWERS)) {
                problems.add(lone(option, "an option of wave " + firstName + " that this one lacks"));
            }
        }
    }

    private Problem lone(Option option, String what) {
        return at(what).foundText(option.code())
                .hint(
                        option.isValid()
                                ? "Wave.withCode says which code stands for which; what has no counterpart is compared by nets"
                                : accepting(WaveMismatch.SPECIAL_ANSWERS));
    }

    private void compare(Option ofFirst, Option option) {
        String code = '"' + option.code() + '"';
        if (!ofFirst.missing().equals(option.missing())) {
            problems.add(at("a special answer in one wave only, or another one")
                    .found(code + " as " + kind(option))
                    .expected(kind(ofFirst) + ", as in wave " + firstName));
            return;
        }
        if (!wave.codes().containsKey(option.code())
                && !accepts(WaveMismatch.WORDING)
                && !sameWords(ofFirst.label(), option.label())) {
            problems.add(at("another wording of option " + code)
                    .foundText(option.label().fallback())
                    .expected('"' + ofFirst.label().fallback() + "\", as in wave " + firstName)
                    .hint("Wave.withCode says which code stands for which; " + accepting(WaveMismatch.WORDING)));
        }
        if (!accepts(WaveMismatch.SCALE) && !ofFirst.score().equals(option.score())) {
            problems.add(scale("another score of option " + code, number(option), number(ofFirst)));
        }
        if (!accepts(WaveMismatch.SCALE) && !ofFirst.rate().equals(option.rate())) {
            problems.add(scale(
                    "another rate of option " + code,
                    option.rate().map(Object::toString).orElse("none"),
                    ofFirst.rate().map(Object::toString).orElse("none")));
        }
    }

    private static String kind(Option option) {
        return option.missing().map(reason -> reason.code()).orElse("a valid answer");
    }

    private static String number(Option option) {
        return option.score().isPresent() ? Double.toString(option.score().getAsDouble()) : "none";
    }

    private Problem scale(String what, String found, String expected) {
        return at(what).found(found)
                .expected(expected + ", as in wave " + firstName)
                .hint(accepting(WaveMismatch.SCALE));
    }

    private void scale() {
        if (first instanceof BinaryQuestion ofFirst && own instanceof BinaryQuestion binary) {
            if (!wave.first(binary.positive()).equals(ofFirst.positive())) {
                problems.add(at("another positive answer")
                        .foundText(binary.positive())
                        .expected('"' + ofFirst.positive() + "\", as in wave " + firstName));
            }
        }
        if (accepts(WaveMismatch.SCALE) || !problems.isEmpty()) {
            return;
        }
        if (own instanceof OrderedQuestion) {
            List<String> order = own.validOptions().stream()
                    .map(option -> wave.first(option.code()))
                    .toList();
            List<String> expected =
                    first.validOptions().stream().map(Option::code).toList();
            if (!order.equals(expected)) {
                problems.add(scale("options in another order", order.toString(), expected.toString()));
            }
        }
        if (first instanceof AgreementQuestion ofFirst && own instanceof AgreementQuestion agreement) {
            agreement(ofFirst, agreement);
        }
        if (first instanceof NumberQuestion ofFirst && own instanceof NumberQuestion number) {
            numbers(ofFirst, number);
        }
    }

    private void agreement(AgreementQuestion ofFirst, AgreementQuestion agreement) {
        if (ofFirst.wording() != agreement.wording()) {
            problems.add(scale(
                    "a statement that points the other way",
                    agreement.wording().toString(),
                    ofFirst.wording().toString()));
        }
        Optional<String> neutral = agreement.scale().neutral().map(wave::first);
        if (!neutral.equals(ofFirst.scale().neutral())) {
            problems.add(scale(
                    "another neutral point",
                    neutral.orElse("none"),
                    ofFirst.scale().neutral().orElse("none")));
        }
    }

    private void numbers(NumberQuestion ofFirst, NumberQuestion number) {
        if (!ofFirst.least().equals(number.least()) || !ofFirst.greatest().equals(number.greatest())) {
            problems.add(scale("other limits of numbers", limits(number), limits(ofFirst)));
        }
        if (ofFirst instanceof RatingQuestion a && number instanceof RatingQuestion b && a.kind() != b.kind()) {
            problems.add(scale(
                    "another kind of rating", b.kind().toString(), a.kind().toString()));
        }
    }

    private static String limits(NumberQuestion question) {
        return (question.least().isPresent() ? Double.toString(question.least().getAsDouble()) : "no least number")
                + " to "
                + (question.greatest().isPresent()
                        ? Double.toString(question.greatest().getAsDouble())
                        : "no greatest number");
    }
}
