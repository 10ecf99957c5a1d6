package org.surveystats.stats.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.stats.interval.ProportionInterval;

/** Reads one analysis of a plan: the fields that all have, then those of its statistic. */
final class AnalysisReader {

    /** Reads the fields of a statistic, and gives what makes the analysis once all fields are known. */
    private interface Fields extends BiFunction<ObjectReader, Supplier<AnalysisHeader>, Supplier<Analysis>> {}

    private static final Map<String, Fields> STATISTICS = statistics();

    private AnalysisReader() {}

    static Optional<Analysis> read(ObjectReader analysis) {
        String id = analysis.string("id");
        Optional<Fields> fields = analysis.requiredString("statistic")
                .flatMap(word -> analysis.optionalChoice("statistic", "unknown statistic", STATISTICS));
        List<String> by = analysis.allStrings("by");
        Map<String, List<String>> where = analysis.map("where", ObjectReader::allStrings);
        refuseEmpty(analysis, "by", by.isEmpty());
        refuseEmpty(analysis, "where", where.isEmpty());
        Optional<AnalysisHeader> header =
                analysis.attempt("", () -> new AnalysisHeader(id, by, where), UnaryOperator.identity());
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        return analysis.build(fields.get().apply(analysis, header::orElseThrow));
    }

    private static void refuseEmpty(ObjectReader analysis, String name, boolean empty) {
        if (empty && analysis.isFine() && analysis.has(name)) {
            analysis.problem(Problem.at(analysis.place(name), "nothing in it")
                    .expected("at least one question")
                    .hint("leave the field out where all respondents are meant"));
        }
    }

    private static Map<String, Fields> statistics() {
        Map<String, Fields> all = new LinkedHashMap<>();
        all.put("distribution", (in, header) -> ofShares(in, header, DistributionAnalysis::new));
        all.put("multipleResponse", (in, header) -> ofShares(in, header, MultipleResponseAnalysis::new));
        all.put("mean", (in, header) -> ofQuestion(in, header, MeanAnalysis::new));
        all.put("total", (in, header) -> ofQuestion(in, header, TotalAnalysis::new));
        all.put("proportion", AnalysisReader::proportion);
        all.put("ratio", AnalysisReader::ratio);
        all.put("quantile", AnalysisReader::quantile);
        all.put("variance", (in, header) -> ofQuestion(in, header, VarianceAnalysis::new));
        all.put("crosstab", AnalysisReader::crosstab);
        all.put("tTest", AnalysisReader::tTest);
        all.put("regression", AnalysisReader::regression);
        all.put("meanScore", (in, header) -> ofQuestion(in, header, MeanScoreAnalysis::new));
        all.put("net", AnalysisReader::net);
        all.put("netPromoter", (in, header) -> ofQuestion(in, header, NetPromoterAnalysis::new));
        all.put("goodnessOfFit", AnalysisReader::goodnessOfFit);
        all.put("rankTest", AnalysisReader::rankTest);
        all.put("banner", BannerReader::read);
        all.put("reliability", ScaleReader::reliability);
        all.put("agreement", ScaleReader::agreement);
        return all;
    }

    private static Supplier<Analysis> ofQuestion(
            ObjectReader in, Supplier<AnalysisHeader> header, BiFunction<AnalysisHeader, String, Analysis> maker) {
        String question = in.string("question");
        return () -> maker.apply(header.get(), question);
    }

    /** What makes an analysis of shares of a question. */
    private interface SharesMaker {
        Analysis make(AnalysisHeader header, String question, Optional<ProportionInterval> interval);
    }

    private static Supplier<Analysis> ofShares(ObjectReader in, Supplier<AnalysisHeader> header, SharesMaker maker) {
        String question = in.string("question");
        Optional<ProportionInterval> interval = interval(in);
        return () -> maker.make(header.get(), question, interval);
    }

    private static Optional<ProportionInterval> interval(ObjectReader in) {
        return in.optionalChoice("interval", "unknown kind of interval", Words.INTERVALS);
    }

    private static Supplier<Analysis> proportion(ObjectReader in, Supplier<AnalysisHeader> header) {
        String question = in.string("question");
        String option = in.string("option");
        Optional<ProportionInterval> interval = interval(in);
        return () -> new ProportionAnalysis(header.get(), question, option, interval);
    }

    private static Supplier<Analysis> ratio(ObjectReader in, Supplier<AnalysisHeader> header) {
        String numerator = in.string("numerator");
        String denominator = in.string("denominator");
        return () -> new RatioAnalysis(header.get(), numerator, denominator);
    }

    private static Supplier<Analysis> quantile(ObjectReader in, Supplier<AnalysisHeader> header) {
        String question = in.string("question");
        List<Double> probabilities = in.requiredNumbers("probabilities");
        return () -> new QuantileAnalysis(header.get(), question, probabilities);
    }

    private static Supplier<Analysis> crosstab(ObjectReader in, Supplier<AnalysisHeader> header) {
        String rows = in.string("rows");
        String columns = in.string("columns");
        Optional<CrosstabTest> test = in.optionalChoice("test", "unknown test", Words.TESTS);
        List<CrosstabMeasure> association = in.choices("association", "unknown measure", Words.MEASURES);
        List<FurtherTest> tests = in.choices("tests", "unknown test", Words.FURTHER_TESTS);
        return () -> new CrosstabAnalysis(header.get(), rows, columns, test, association, tests);
    }

    private static Supplier<Analysis> tTest(ObjectReader in, Supplier<AnalysisHeader> header) {
        String question = in.string("question");
        Optional<String> groups = in.optionalString("groups");
        OptionalDouble value = in.optionalNumber("value");
        return () -> new TTestAnalysis(header.get(), question, groups, value);
    }

    private static Supplier<Analysis> regression(ObjectReader in, Supplier<AnalysisHeader> header) {
        Optional<RegressionFamily> family = in.requiredString("family")
                .flatMap(word -> in.optionalChoice("family", "unknown family", Words.FAMILIES));
        String outcome = in.string("outcome");
        Optional<String> option = in.optionalString("option");
        List<String> predictors = in.requiredAllStrings("predictors");
        return () -> new RegressionAnalysis(header.get(), family.orElseThrow(), outcome, option, predictors);
    }

    private static Supplier<Analysis> net(ObjectReader in, Supplier<AnalysisHeader> header) {
        String question = in.string("question");
        List<String> options = in.requiredAllStrings("options");
        Optional<ProportionInterval> interval = interval(in);
        return () -> new NetAnalysis(header.get(), question, options, interval);
    }

    private static Supplier<Analysis> goodnessOfFit(ObjectReader in, Supplier<AnalysisHeader> header) {
        String question = in.string("question");
        Map<String, Double> shares = in.requiredMap("shares", ObjectReader::number);
        return () -> new GoodnessOfFitAnalysis(header.get(), question, shares);
    }

    private static Supplier<Analysis> rankTest(ObjectReader in, Supplier<AnalysisHeader> header) {
        String question = in.string("question");
        String groups = in.string("groups");
        return () -> new RankTestAnalysis(header.get(), question, groups);
    }
}
