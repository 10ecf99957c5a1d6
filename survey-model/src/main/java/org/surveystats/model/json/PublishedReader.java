package org.surveystats.model.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.published.Source;
import org.surveystats.model.published.SourcePlace;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Questionnaire;

/** Reads the object of a published study. */
final class PublishedReader {

    /** What stands for a share that the source omits. */
    static final String NOT_REPORTED = "notReported";

    private static final Map<String, Rounding> ROUNDINGS = roundings();

    private PublishedReader() {}

    private static Map<String, Rounding> roundings() {
        Map<String, Rounding> words = new LinkedHashMap<>();
        for (Rounding rounding : Rounding.values()) {
            words.put(rounding.code(), rounding);
        }
        return words;
    }

    static Optional<PublishedStudy> read(ObjectReader root) {
        Optional<Questionnaire> questionnaire = root.requiredObject("questionnaire", QuestionnaireReader::read);
        Optional<Source> source = root.requiredObject("source", PublishedReader::source);
        List<PublishedDistribution> distributions = root.objects("distributions", PublishedReader::distribution);
        List<Quote> quotes = root.objects("quotes", PublishedReader::quote);
        return root.build(
                () -> new PublishedStudy(questionnaire.orElseThrow(), source.orElseThrow(), distributions, quotes));
    }

    private static Optional<Source> source(ObjectReader source) {
        LocalizedText title = source.text("title");
        List<LocalizedText> publishers = source.texts("publishers");
        Optional<Rounding> rounding = source.optionalChoice("rounding", "unknown kind of rounding", ROUNDINGS);
        List<LocalizedText> notes = source.texts("notes");
        return source.build(() -> new Source(title, publishers, rounding, notes));
    }

    private static Optional<PublishedDistribution> distribution(ObjectReader distribution) {
        String question = distribution.string("question");
        OptionalLong base = distribution.optionalLong("base");
        Optional<SourcePlace> at = distribution.requiredObject("at", PublishedReader::place);
        List<PublishedShare> shares = distribution.requiredObjects("shares", PublishedReader::share);
        return distribution.build(() -> new PublishedDistribution(question, base, shares, at.orElseThrow()));
    }

    private static Optional<PublishedShare> share(ObjectReader share) {
        String option = share.string("option");
        Optional<BigDecimal> percent =
                share.decimalOr("percent", NOT_REPORTED, "a number such as 77.2, or \"" + NOT_REPORTED + "\"");
        share.finish();
        return share.attempt("percent", () -> new PublishedShare(option, percent), path -> path);
    }

    private static Optional<Quote> quote(ObjectReader quote) {
        String question = quote.string("question");
        String theme = quote.string("theme");
        Optional<String> answer = quote.optionalString("answer");
        LocalizedText text = quote.text("text");
        Optional<SourcePlace> at = quote.requiredObject("at", PublishedReader::place);
        return quote.build(() -> new Quote(question, theme, answer, text, at.orElseThrow()));
    }

    private static Optional<SourcePlace> place(ObjectReader place) {
        LocalizedText heading = place.text("heading");
        OptionalInt page = place.optionalInt("page");
        place.finish();
        return place.attempt("page", () -> new SourcePlace(heading, page), path -> path);
    }
}
