package org.surveystats.model.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.internal.json.Suggestions;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.ReasonFor;
import org.surveystats.model.question.Theme;

/** Reads questions; those answered by one option are left to {@link ChoiceReader}. */
final class QuestionReader {

    private static final Map<String, RatingQuestion.Kind> KINDS =
            new TreeMap<>(Map.of("plain", RatingQuestion.Kind.PLAIN, "netPromoter", RatingQuestion.Kind.NET_PROMOTER));

    private final Map<String, BiFunction<ObjectReader, QuestionHeader, Optional<? extends Question>>> types =
            new LinkedHashMap<>();
    private final ChoiceReader choices;

    QuestionReader(Map<String, Optional<AgreementScale>> scales) {
        this.choices = new ChoiceReader(scales);
        for (String type : ChoiceReader.TYPES) {
            types.put(type, (reader, header) -> choices.question(type, reader, header));
        }
        types.put("rating", QuestionReader::rating);
        types.put("multipleResponse", QuestionReader::multipleResponse);
        types.put("ranking", QuestionReader::ranking);
        types.put("numeric", QuestionReader::numeric);
        types.put("date", QuestionReader::date);
        types.put("openEnded", QuestionReader::openEnded);
        types.put("grid", new GridReader(choices)::grid);
    }

    Optional<Question> read(ObjectReader question) {
        if (!question.has("type")) {
            question.problem(Problem.at(question.place("type"), "the field is missing")
                    .expected(Suggestions.oneOf(types.keySet())));
            return Optional.empty();
        }
        Optional<String> type = question.optionalString("type");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        BiFunction<ObjectReader, QuestionHeader, Optional<? extends Question>> reader = types.get(type.get());
        if (reader == null) {
            question.unknownWord("type", "unknown type of question", type.get(), types.keySet());
            return Optional.empty();
        }
        return reader.apply(question, header(question)).map(Question.class::cast);
    }

    /** What every question has; where it cannot be read, a stand-in that is never built into a question. */
    static QuestionHeader header(ObjectReader question) {
        String id = question.string("id");
        LocalizedText text = question.text("text");
        Optional<LocalizedText> shortLabel = question.optionalText("shortLabel");
        Optional<Base> askedIf = question.object("askedIf", BaseReader::read);
        return question.attempt("id", () -> new QuestionHeader(id, text, shortLabel, askedIf), path -> path)
                .orElseGet(() -> QuestionHeader.of(id.isBlank() ? "?" : id.strip(), text));
    }

    private static List<Option> special(ObjectReader question) {
        return question.objects("options", OptionReader::option);
    }

    private static Optional<RatingQuestion> rating(ObjectReader question, QuestionHeader header) {
        RatingQuestion.Kind kind =
                question.optionalChoice("kind", "unknown kind of rating", KINDS).orElse(RatingQuestion.Kind.PLAIN);
        boolean defaults = kind == RatingQuestion.Kind.NET_PROMOTER;
        double lowest = defaults ? question.optionalNumber("lowest").orElse(0) : question.number("lowest");
        double highest = defaults ? question.optionalNumber("highest").orElse(10) : question.number("highest");
        Optional<LocalizedText> lowestLabel = question.optionalText("lowestLabel");
        Optional<LocalizedText> highestLabel = question.optionalText("highestLabel");
        List<Option> options = special(question);
        return question.build(
                () -> new RatingQuestion(header, lowest, highest, kind, lowestLabel, highestLabel, options));
    }

    private static Optional<MultipleResponseQuestion> multipleResponse(ObjectReader question, QuestionHeader header) {
        List<Option> options = question.requiredObjects("options", OptionReader::option);
        int atLeast = question.optionalInt("atLeast").orElse(0);
        OptionalInt atMost = question.optionalInt("atMost");
        List<Net> nets = question.objects("nets", OptionReader::net);
        return question.build(() -> new MultipleResponseQuestion(header, options, atLeast, atMost, nets));
    }

    private static Optional<RankingQuestion> ranking(ObjectReader question, QuestionHeader header) {
        List<Option> options = question.requiredObjects("options", OptionReader::option);
        OptionalInt depth = question.optionalInt("depth");
        return question.build(() -> new RankingQuestion(header, options, depth));
    }

    private static Optional<NumericQuestion> numeric(ObjectReader question, QuestionHeader header) {
        Optional<LocalizedText> unit = question.optionalText("unit");
        OptionalDouble least = question.optionalNumber("least");
        OptionalDouble greatest = question.optionalNumber("greatest");
        List<Option> options = special(question);
        return question.build(() -> new NumericQuestion(header, unit, least, greatest, options));
    }

    private static Optional<DateQuestion> date(ObjectReader question, QuestionHeader header) {
        Optional<LocalDate> earliest = question.optionalDate("earliest");
        Optional<LocalDate> latest = question.optionalDate("latest");
        List<Option> options = special(question);
        return question.build(() -> new DateQuestion(header, earliest, latest, options));
    }

    private static Optional<OpenEndedQuestion> openEnded(ObjectReader question, QuestionHeader header) {
        Optional<ReasonFor> reasonFor = question.object("reasonFor", QuestionReader::reasonFor);
        Optional<Codebook> codebook = codebook(question);
        List<Option> options = special(question);
        return question.build(() -> new OpenEndedQuestion(header, reasonFor, codebook, options));
    }

    private static Optional<ReasonFor> reasonFor(ObjectReader reason) {
        String question = reason.string("question");
        List<String> options = reason.strings("options");
        return reason.build(() -> new ReasonFor(question, options));
    }

    private static Optional<Codebook> codebook(ObjectReader question) {
        if (!question.has("codebook")) {
            return Optional.empty();
        }
        List<Theme> themes = question.objects("codebook", OptionReader::theme);
        return question.attempt(
                "codebook", () -> new Codebook(themes), path -> path.replaceFirst("^themes", "codebook"));
    }
}
