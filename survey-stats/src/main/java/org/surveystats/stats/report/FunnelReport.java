package org.surveystats.stats.report;

import java.util.List;
import java.util.Objects;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * A funnel in print: how many are aware, use it, and use it often, of all who were asked and of the step before.
 *
 * <pre>{@code
 * FunnelReport.of(distributions.funnel("digital-services", "daily")).document(ReportLanguage.of("ru"));
 * }</pre>
 */
public final class FunnelReport implements ReportPart {

    private final Funnel funnel;

    private FunnelReport(Funnel funnel) {
        this.funnel = Objects.requireNonNull(funnel, "funnel");
    }

    /**
     * A funnel in print.
     *
     * @param funnel the funnel
     * @return the report
     */
    public static FunnelReport of(Funnel funnel) {
        return new FunnelReport(funnel);
    }

    @Override
    public String title(ReportLanguage language) {
        return language.text("figure.funnelOf", language.text(funnel.subject().label()));
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        return new ReportCharts(language, Report.DEFAULT_DECIMALS).funnel(funnel);
    }
}
