package org.surveystats.stats.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.Uncodable;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.ScoreMethod;

/** Reads the fields of reliability, of the agreement of coders, and of themes. */
final class ScaleReader {

    private ScaleReader() {}

    private static <T> T word(ObjectReader in, String name, Map<String, T> words, T absent) {
        return in.optionalChoice(name, "unknown word", words).orElse(absent);
    }

    static Supplier<Analysis> reliability(ObjectReader in, Supplier<AnalysisHeader> header) {
        List<String> items = in.requiredAllStrings("items");
        List<String> reversed = in.allStrings("reversed");
        MissingAnswers answers = word(in, "answers", Words.ANSWERS, MissingAnswers.LISTWISE);
        List<ReliabilityCoefficient> coefficients = in.has("coefficients")
                ? in.choices("coefficients", "unknown coefficient", Words.RELIABILITY)
                : ReliabilityCoefficient.USUAL;
        AlphaInterval interval = word(in, "interval", Words.ALPHA_INTERVALS, AlphaInterval.DESIGN);
        Optional<ScoreMethod> score = in.optionalChoice("score", "unknown word", Words.SCORES);
        OptionalInt minimum = in.optionalInt("minimumAnswers");
        return () ->
                new ReliabilityAnalysis(header.get(), items, reversed, answers, coefficients, interval, score, minimum);
    }

    static Supplier<Analysis> agreement(ObjectReader in, Supplier<AnalysisHeader> header) {
        String question = in.string("question");
        List<String> coders = in.allStrings("coders");
        List<AgreementCoefficient> coefficients = in.has("coefficients")
                ? in.choices("coefficients", "unknown coefficient", Words.AGREEMENT)
                : List.of(AgreementCoefficient.values());
        OptionalInt level = in.optionalInt("level");
        SetDistance distance = word(in, "distance", Words.SET_DISTANCES, SetDistance.MASI);
        Uncodable uncodable = word(in, "uncodable", Words.UNCODABLE, Uncodable.CATEGORY);
        OptionalInt resamples = in.optionalInt("resamples");
        OptionalLong seed = in.optionalLong("seed");
        return () -> new AgreementAnalysis(
                header.get(),
                question,
                coders,
                coefficients,
                level,
                distance,
                uncodable,
                resamples.orElse(AgreementAnalysis.DEFAULT_RESAMPLES),
                seed.orElse(1));
    }

    static Optional<PlanThemes> themes(ObjectReader in) {
        String question = in.string("question");
        Optional<String> id = in.optionalString("id");
        Optional<Consensus> consensus = in.requiredString("consensus")
                .flatMap(given -> in.optionalChoice("consensus", "unknown word", Words.CONSENSUS));
        List<String> coders = in.allStrings("coders");
        OptionalInt level = in.optionalInt("level");
        Uncodable uncodable = word(in, "uncodable", Words.UNCODABLE, Uncodable.CATEGORY);
        return in.build(() -> new PlanThemes(question, id, consensus.orElseThrow(), coders, level, uncodable));
    }
}
