/**
 * What follows from the answers: distributions and intervals, and the counts behind published figures. Reads no files.
 */
module org.surveystats.stats {
    requires transitive org.surveystats.model;
    requires commons.math3;
    requires org.slf4j;
    requires static org.dhatim.fastexcel;
    requires static org.jspecify;

    exports org.surveystats.stats.design;
    exports org.surveystats.stats.distribution;
    exports org.surveystats.stats.estimate;
    exports org.surveystats.stats.interval;
    exports org.surveystats.stats.openend;
    exports org.surveystats.stats.plan;
    exports org.surveystats.stats.published;
    exports org.surveystats.stats.report;
    exports org.surveystats.stats.report.chart;
    exports org.surveystats.stats.report.csv;
    exports org.surveystats.stats.report.document;
    exports org.surveystats.stats.report.excel;
    exports org.surveystats.stats.report.html;
    exports org.surveystats.stats.report.language;
    exports org.surveystats.stats.report.markdown;
    exports org.surveystats.stats.report.text;
    exports org.surveystats.stats.sampling;
    exports org.surveystats.stats.scale;
    exports org.surveystats.stats.table;
    exports org.surveystats.stats.weighting;
}
