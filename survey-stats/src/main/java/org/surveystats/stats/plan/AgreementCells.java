package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.openend.AgreementEstimate;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.openend.NamedRatings;

/** The agreement of coders as results. */
final class AgreementCells {

    private final AgreementAnalysis analysis;
    private final CoderAgreement agreement;
    private final CodingRatings codings;
    private final List<ResultCell> cells = new ArrayList<>();

    private AgreementCells(AgreementAnalysis analysis, CoderAgreement agreement, CodingRatings codings) {
        this.analysis = analysis;
        this.agreement = agreement;
        this.codings = codings;
    }

    static AnalysisResult result(AgreementAnalysis analysis, ResponseTable table, double level) {
        OpenEndedQuestion question = table.questionnaire().question(analysis.question(), OpenEndedQuestion.class);
        CodingRatings codings = CodingRatings.of(table, question).withUncodable(analysis.uncodable());
        if (!analysis.coders().isEmpty()) {
            codings = codings.withCoders(analysis.coders().toArray(String[]::new));
        }
        if (analysis.level().isPresent()) {
            codings = codings.atLevel(analysis.level().getAsInt());
        }
        CoderAgreement agreement =
                CoderAgreement.standard().withLevel(level).withResamples(analysis.resamples(), analysis.seed());
        AgreementCells all = new AgreementCells(analysis, agreement, codings);
        analysis.coefficients().forEach(all::overall);
        codings.themes().forEach(theme -> analysis.coefficients().forEach(c -> all.theme(theme, c)));
        return AnalysisResult.of(analysis.id(), all.cells);
    }

    private void overall(AgreementCoefficient coefficient) {
        switch (coefficient) {
            case PERCENT -> add(coefficient, Optional.empty(), agreement.percent(codings.sets()));
            case UNANIMITY -> add(coefficient, Optional.empty(), agreement.unanimity(codings.sets()));
            case ALPHA -> add(coefficient, Optional.empty(), agreement.alpha(codings.sets(), analysis.distance()));
            case KAPPA -> {
                try {
                    add(coefficient, Optional.empty(), kappa(codings.singleThemes()));
                } catch (ResponseException e) {
                    cells.add(ResultCell.builder()
                            .measure(measure(coefficient))
                            .note(Reason.SEVERAL_THEMES.text())
                            .build());
                }
            }
        }
    }

    private void theme(Theme theme, AgreementCoefficient coefficient) {
        NamedRatings ratings = codings.theme(theme.code());
        add(
                coefficient,
                Optional.of(theme.code()),
                switch (coefficient) {
                    case PERCENT -> agreement.percent(ratings);
                    case UNANIMITY -> agreement.unanimity(ratings);
                    case KAPPA -> kappa(ratings);
                    case ALPHA -> agreement.nominalAlpha(ratings);
                });
    }

    private AgreementEstimate kappa(NamedRatings ratings) {
        List<String> coders = ratings.coders();
        return coders.size() == 2
                ? agreement.cohenKappa(ratings, coders.get(0), coders.get(1))
                : agreement.fleissKappa(ratings);
    }

    private String measure(AgreementCoefficient coefficient) {
        if (coefficient == AgreementCoefficient.KAPPA) {
            return codings.coders().size() == 2 ? "cohenKappa" : "fleissKappa";
        }
        return Words.camelCase(coefficient);
    }

    private void add(AgreementCoefficient coefficient, Optional<String> theme, AgreementEstimate computed) {
        ResultCell.Builder cell =
                ResultCell.builder().measure(measure(coefficient)).estimate(computed.estimate());
        theme.ifPresent(cell::option);
        cells.add(cell.build());
    }
}
