package org.surveystats.model.json;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Rate;
import org.surveystats.model.question.Theme;

/** Reads options, and what is made of options: scales, nets, themes. */
final class OptionReader {

    /** The kinds of missing answers that a respondent can choose; the others are given by whoever reads the answers. */
    private static final Map<String, MissingReason> CHOOSABLE = choosable();

    private OptionReader() {}

    private static Map<String, MissingReason> choosable() {
        Map<String, MissingReason> words = new LinkedHashMap<>();
        Stream.of(MissingReason.DONT_KNOW, MissingReason.REFUSED, MissingReason.NOT_APPLICABLE, MissingReason.NO_ANSWER)
                .forEach(reason -> words.put(reason.code(), reason));
        return words;
    }

    static Optional<Option> option(ObjectReader option) {
        String code = option.string("code");
        LocalizedText label =
                option.optionalText("label").orElseGet(() -> LocalizedText.of(code.isBlank() ? "?" : code));
        Optional<LocalizedText> shortLabel = option.optionalText("shortLabel");
        OptionalDouble score = option.optionalNumber("score");
        Optional<Rate> rate = option.object("timesPerMonth", OptionReader::rate);
        Set<Option.Trait> traits = EnumSet.noneOf(Option.Trait.class);
        if (option.flag("exclusive")) {
            traits.add(Option.Trait.EXCLUSIVE);
        }
        if (option.flag("specify")) {
            traits.add(Option.Trait.SPECIFY);
        }
        Optional<MissingReason> missing = option.optionalChoice("missing", "unknown missing kind", CHOOSABLE);
        return option.build(() -> new Option(code, label, shortLabel, score, rate, traits, missing));
    }

    private static Optional<Rate> rate(ObjectReader rate) {
        double from = rate.number("from");
        double to = rate.number("to");
        return rate.build(() -> Rate.timesPerMonth(from, to));
    }

    /** The scale that an object's options make; whoever calls this refuses the object's unknown fields. */
    static Optional<AgreementScale> scale(ObjectReader holder, String id) {
        List<Option> options = holder.requiredObjects("options", OptionReader::option);
        Optional<String> neutral = holder.optionalString("neutral");
        return holder.attempt("id", () -> new AgreementScale(id, options, neutral), path -> path);
    }

    static Optional<Net> net(ObjectReader net) {
        String code = net.string("code");
        LocalizedText label = net.text("label");
        List<String> options = net.requiredStrings("options");
        return net.build(() -> new Net(code, label, options));
    }

    static Optional<Theme> theme(ObjectReader theme) {
        String code = theme.string("code");
        LocalizedText label = theme.text("label");
        Optional<String> parent = theme.optionalString("parent");
        Optional<LocalizedText> definition = theme.optionalText("definition");
        return theme.build(() -> new Theme(code, label, parent, definition));
    }
}
