package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.Association;
import org.surveystats.stats.table.OrderedAssociation;
import org.surveystats.stats.table.Predicted;

/**
 * How closely two questions go together, in print: the measures with their standard errors and intervals, and the tests that apply
 * to the design. Tests and corrections that do not apply, such as Pearson's to weighted answers, are left out; measures that cannot be computed are
 * named with the reason.
 *
 * <pre>{@code
 * AssociationReport.of(rows, columns, Association.of(estimation, rows, columns))
 *         .withOrdered(OrderedAssociation.of(estimation, rows, columns))
 *         .document(ReportLanguage.of("en"));
 * }</pre>
 */
public final class AssociationReport implements ReportPart {

    /** The decimals of p-values. */
    private static final int P_DECIMALS = 4;

    private final ChoiceQuestion rows;
    private final ChoiceQuestion columns;
    private final Association association;
    private final Optional<OrderedAssociation> ordered;

    private AssociationReport(
            ChoiceQuestion rows,
            ChoiceQuestion columns,
            Association association,
            Optional<OrderedAssociation> ordered) {
        this.rows = rows;
        this.columns = columns;
        this.association = association;
        this.ordered = ordered;
    }

    /**
     * The association of two questions in print.
     *
     * @param rows the question down the side
     * @param columns the question across the top
     * @param association their association
     * @return the report
     * @throws IllegalArgumentException if the association is of other questions
     */
    public static AssociationReport of(ChoiceQuestion rows, ChoiceQuestion columns, Association association) {
        if (!association.table().rows().equals(rows.validOptions())
                || !association.table().columns().equals(columns.validOptions())) {
            throw new IllegalArgumentException("the association is of other questions than \"" + rows.id() + "\" and \""
                    + columns.id() + "\", whose options are others");
        }
        return new AssociationReport(rows, columns, association, Optional.empty());
    }

    /**
     * The same with the measures of ordered questions.
     *
     * @param measures the association of the two in their orders
     * @return the report with them
     */
    public AssociationReport withOrdered(OrderedAssociation measures) {
        return new AssociationReport(rows, columns, association, Optional.of(measures));
    }

    @Override
    public String title(ReportLanguage language) {
        return language.text(
                "association.title",
                language.quoted(language.text(rows.tableLabel())),
                language.quoted(language.text(columns.tableLabel())));
    }

    private boolean isFourfold() {
        return association.table().rows().size() == 2
                && association.table().columns().size() == 2;
    }

    private Map<String, Estimate> measures() {
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("cramersV", association.cramersV());
        if (association.biasCorrectedCramersV().isDefined()) {
            all.put("biasCorrectedCramersV", association.biasCorrectedCramersV());
        }
        if (isFourfold()) {
            all.put("phi", association.phi());
        }
        all.put("contingency", association.contingencyCoefficient());
        all.put("lambda", association.symmetricLambda());
        all.put("tau", association.goodmanKruskalTau(Predicted.ROWS));
        all.put("uncertainty", association.symmetricUncertaintyCoefficient());
        ordered.ifPresent(of -> {
            all.put("gamma", of.gamma());
            all.put("tauB", of.tauB());
            all.put("tauC", of.tauC());
            all.put("somersD", of.symmetricSomersD());
            all.put("spearman", of.spearman());
            all.put("pearson", of.pearson());
        });
        return all;
    }

    private Map<String, HypothesisTest> tests() {
        Map<String, HypothesisTest> all = new LinkedHashMap<>();
        all.put("raoScott", association.test(AssociationTest.RAO_SCOTT_F));
        all.put("pearsonTest", association.pearsonTest());
        all.put("likelihood", association.likelihoodRatioTest());
        all.put("fisher", association.fisherTest().test());
        ordered.ifPresent(of -> {
            all.put("concordance", of.concordanceTest());
            all.put("linear", of.linearByLinearTest());
        });
        return all;
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        NumberStyle numbers = language.numbers();
        Measures measures = new Measures(language);
        Map<String, Estimate> all = measures();
        List<Block> blocks = new ArrayList<>();
        String base = language.text(
                "association.base", numbers.count(association.table().base().unweighted()));
        blocks.add(Paragraph.of(base));
        DocumentTable.Builder table = measures.table(
                "association.measure", Measures.level(all.values().toArray(Estimate[]::new)));
        all.forEach((key, measure) -> table.row(measures.row("association." + key, measure)));
        blocks.add(table.build());
        blocks.add(tests(language));
        if (association.pearsonTest().pValue().isPresent()) {
            blocks.add(
                    Paragraph.of(language.text("association.least", numbers.number(association.leastExpected(), 1))));
        }
        if (!measures.undefined().isEmpty()) {
            blocks.add(Paragraph.of(language.text("association.notComputed", String.join("; ", measures.undefined()))));
        }
        return blocks;
    }

    private DocumentTable tests(ReportLanguage language) {
        NumberStyle numbers = language.numbers();
        DocumentTable.Builder table = DocumentTable.builder(language.text("association.test"))
                .column(language.text("association.statistic"), Alignment.DECIMAL)
                .column(language.text("association.degrees"), Alignment.END)
                .column(language.text("run.column.pValue"), Alignment.DECIMAL);
        tests().forEach((key, test) -> test.pValue().ifPresent(p -> {
            Cell statistic = test.statistic().isPresent()
                    ? Cell.of(
                            numbers.number(test.statistic().getAsDouble(), 3),
                            test.statistic().getAsDouble())
                    : new Measures(language).nothing();
            table.row(Row.of(
                    language.text("association." + key),
                    statistic,
                    Cell.of(degrees(test, numbers)),
                    Cell.of(numbers.pValue(p, P_DECIMALS), p)));
        }));
        return table.build();
    }

    private static String degrees(HypothesisTest test, NumberStyle numbers) {
        if (test.numeratorDf().isEmpty()) {
            return "";
        }
        String first = Sizes.number(test.numeratorDf().getAsDouble(), numbers);
        return test.denominatorDf().isPresent()
                ? first + "; " + Sizes.number(test.denominatorDf().getAsDouble(), numbers)
                : first;
    }
}
