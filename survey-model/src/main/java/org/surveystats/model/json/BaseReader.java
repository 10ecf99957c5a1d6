package org.surveystats.model.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.internal.json.Suggestions;
import org.surveystats.model.question.Base;

/** Reads who was asked. */
final class BaseReader {

    private BaseReader() {}

    static Optional<Base> read(ObjectReader base) {
        List<String> forms =
                Stream.of("question", "and", "or", "not").filter(base::has).toList();
        // Only the fields of the one form are known, so that the hint at an unknown field fits.
        ObjectReader form = base.fresh();
        if (forms.isEmpty() && (base.has("is") || base.has("anyOf"))) {
            return answer(form);
        }
        if (forms.size() != 1) {
            base.problem(Problem.at(base.place(""), "a condition of no single form")
                    .found(forms.isEmpty() ? "none of its fields" : Suggestions.quoted(forms))
                    .expected("either \"question\" with \"is\" or \"anyOf\", or one of \"and\", \"or\", \"not\""));
            return Optional.empty();
        }
        return switch (forms.get(0)) {
            case "and" -> {
                List<Base> conditions = form.objects("and", BaseReader::read);
                yield form.build(() -> new Base.And(conditions));
            }
            case "or" -> {
                List<Base> conditions = form.objects("or", BaseReader::read);
                yield form.build(() -> new Base.Or(conditions));
            }
            case "not" -> {
                Optional<Base> condition = form.object("not", BaseReader::read);
                yield form.build(() -> new Base.Not(condition.orElseThrow()));
            }
            default -> answer(form);
        };
    }

    private static Optional<Base> answer(ObjectReader base) {
        String question = base.string("question");
        boolean is = base.has("is");
        if (is == base.has("anyOf")) {
            base.problem(Problem.at(base.place(""), "a condition without its answers")
                    .found(is ? "both \"is\" and \"anyOf\"" : "neither \"is\" nor \"anyOf\"")
                    .expected("\"is\" with a code, or \"anyOf\" with an array of codes"));
        }
        Optional<String> code = base.optionalString("is");
        List<String> codes = code.map(List::of).orElseGet(() -> base.strings("anyOf"));
        return base.build(() -> new Base.AnyOf(question, new LinkedHashSet<>(codes)));
    }
}
