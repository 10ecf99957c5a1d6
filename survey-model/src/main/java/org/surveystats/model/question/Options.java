package org.surveystats.model.question;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/** What every list of options must satisfy. */
final class Options {

    private Options() {}

    /** At least one option that is an answer, and no code twice. */
    static List<Option> checked(List<Option> options) {
        List<Option> all = distinct(options);
        if (all.stream().noneMatch(Option::isValid)) {
            throw new QuestionnaireException(
                    Problem.at(Place.field("options"), "no options").expected("at least one that is a valid answer"));
        }
        return all;
    }

    /** Only missing answers, one a kind, as beside a number, a date or a text. */
    static List<Option> special(List<Option> options) {
        List<Option> all = distinct(options);
        for (int i = 0; i < all.size(); i++) {
            Option option = all.get(i);
            Place place = Place.field("options[" + i + "]");
            if (option.isValid()) {
                throw new QuestionnaireException(Problem.at(place, "an option that is no missing answer")
                        .foundText(option.code())
                        .expected("only options with a \"missing\" kind beside a number, a date or a text"));
            }
            if (all.subList(0, i).stream().anyMatch(o -> o.missing().equals(option.missing()))) {
                throw new QuestionnaireException(Problem.at(place, "a second option of one missing kind")
                        .foundText(option.code())
                        .expected("one option a kind beside a number, a date or a text"));
            }
        }
        return all;
    }

    static List<Net> checkedNets(List<Net> nets, List<Option> options) {
        List<String> codes =
                options.stream().filter(Option::isValid).map(Option::code).toList();
        for (int i = 0; i < nets.size(); i++) {
            Net net = nets.get(i);
            String code = net.code();
            boolean taken = options.stream().anyMatch(o -> o.code().equals(code))
                    || nets.subList(0, i).stream().anyMatch(n -> n.code().equals(code));
            if (taken) {
                throw new QuestionnaireException(Problem.at(Place.field("nets[" + i + "].code"), "duplicate code")
                        .foundText(code));
            }
            for (String option : net.options()) {
                if (!codes.contains(option)) {
                    throw new QuestionnaireException(Problem.at(Place.field("nets[" + i + "].options"), "unknown code")
                            .foundText(option)
                            .expected("one of " + Codes.quoted(codes)));
                }
            }
        }
        return List.copyOf(nets);
    }

    static Optional<Option> find(List<Option> options, String code) {
        return options.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    private static List<Option> distinct(List<Option> options) {
        List<String> twice = Codes.duplicates(options.stream().map(Option::code).toList());
        if (!twice.isEmpty()) {
            int last = options.stream().map(Option::code).toList().lastIndexOf(twice.get(0));
            throw new QuestionnaireException(Problem.at(Place.field("options[" + last + "].code"), "duplicate code")
                    .foundText(twice.get(0))
                    .expected("a code that no other option of the question has"));
        }
        return List.copyOf(options);
    }
}
