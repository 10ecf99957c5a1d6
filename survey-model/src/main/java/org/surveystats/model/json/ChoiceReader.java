package org.surveystats.model.json;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.internal.json.Suggestions;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.question.YesNoQuestion;

/** Reads questions answered by one option, whether they stand alone or are items of a grid. */
final class ChoiceReader {

    /** The types that this class reads. */
    static final Set<String> TYPES = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of("awareness", "usage", "yesNo", "singleChoice", "frequency", "agreement")));

    private final Map<String, Optional<AgreementScale>> scales;

    ChoiceReader(Map<String, Optional<AgreementScale>> scales) {
        this.scales = scales;
    }

    /** A question that stands alone and holds its own answers. */
    Optional<ChoiceQuestion> question(String type, ObjectReader question, QuestionHeader header) {
        return item(type, question, header, answers(type, question, header.id()));
    }

    /** What the items of a grid have in common: options, or a scale with its options. */
    record Answers(List<Option> options, Optional<AgreementScale> scale) {}

    Answers answers(String type, ObjectReader holder, String id) {
        if (type.equals("agreement")) {
            return new Answers(List.of(), scale(holder, id));
        }
        return new Answers(holder.requiredObjects("options", OptionReader::option), Optional.empty());
    }

    Optional<ChoiceQuestion> item(String type, ObjectReader item, QuestionHeader header, Answers answers) {
        return switch (type) {
            case "awareness", "usage", "yesNo" -> binary(type, item, header, answers.options());
            case "frequency" -> {
                Optional<Subject> subject = subject(item);
                yield item.build(() -> new FrequencyQuestion(header, answers.options(), subject));
            }
            case "agreement" -> {
                AgreementQuestion.Wording wording =
                        item.flag("reversed") ? AgreementQuestion.Wording.REVERSED : AgreementQuestion.Wording.DIRECT;
                item.dependsOn(answers.scale());
                yield item.build(
                        () -> new AgreementQuestion(header, answers.scale().orElseThrow(), wording));
            }
            default -> {
                List<Net> nets = item.holderOf("nets").objects("nets", OptionReader::net);
                yield item.build(() -> new SingleChoiceQuestion(header, answers.options(), nets));
            }
        };
    }

    private static Optional<ChoiceQuestion> binary(
            String type, ObjectReader item, QuestionHeader header, List<Option> options) {
        Optional<String> positive = positive(item, options);
        item.dependsOn(positive);
        if (type.equals("yesNo")) {
            return item.build(() -> new YesNoQuestion(header, options, positive.orElseThrow()));
        }
        Optional<Subject> subject = subject(item);
        return item.build(() -> type.equals("usage")
                ? new UsageQuestion(header, options, positive.orElseThrow(), subject)
                : new AwarenessQuestion(header, options, positive.orElseThrow(), subject));
    }

    /** The code of the positive answer: the one that is named, else the one that is "yes" in any case of letters. */
    private static Optional<String> positive(ObjectReader item, List<Option> options) {
        ObjectReader holder = item.holderOf("positive");
        if (holder.has("positive")) {
            return holder.optionalString("positive");
        }
        List<String> codes =
                options.stream().filter(Option::isValid).map(Option::code).toList();
        List<String> yes = codes.stream().filter("yes"::equalsIgnoreCase).toList();
        if (yes.size() == 1) {
            return Optional.of(yes.get(0));
        }
        // Where the options themselves are wrong, too few or the same, that is said instead.
        if (holder.isFine() && codes.size() == 2 && !codes.get(0).equals(codes.get(1))) {
            holder.problem(Problem.at(holder.place("positive"), "which answer is the positive one is not said")
                    .expected(Suggestions.oneOf(codes))
                    .hint("it can be left out only where one code is \"yes\""));
            return Optional.empty();
        }
        return Optional.of(codes.isEmpty() ? "?" : codes.get(0));
    }

    private static Optional<Subject> subject(ObjectReader item) {
        ObjectReader holder = item.holderOf("subject");
        if (holder.holdsString("subject")) {
            return holder.optionalString("subject")
                    .flatMap(id -> holder.attempt("subject", () -> Subject.of(id), p -> p));
        }
        return holder.object("subject", subject -> {
            String id = subject.string("id");
            LocalizedText label = subject.text("label");
            return subject.build(() -> new Subject(id, label));
        });
    }

    private Optional<AgreementScale> scale(ObjectReader holder, String id) {
        boolean named = holder.has("scale");
        if (!named) {
            return OptionReader.scale(holder, id);
        }
        if (holder.has("options")) {
            holder.problem(Problem.at(holder.place("options"), "both a scale and options")
                    .hint("remove one of them: a scale brings its options"));
            holder.objects("options", OptionReader::option);
            return Optional.empty();
        }
        Optional<String> name = holder.optionalString("scale");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<AgreementScale> scale = scales.get(name.get());
        if (scale == null) {
            unknownScale(holder, name.get());
            return Optional.empty();
        }
        return scale;
    }

    private void unknownScale(ObjectReader holder, String name) {
        if (scales.isEmpty()) {
            holder.problem(Problem.at(holder.place("scale"), "unknown scale")
                    .foundText(name)
                    .hint("describe it in the questionnaire's \"scales\", or give \"options\" instead"));
        } else {
            Set<String> sorted = new TreeSet<>(scales.keySet());
            holder.unknownWord("scale", "unknown scale", name, sorted);
        }
    }
}
