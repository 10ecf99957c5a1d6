/**
 * What was asked and what was answered: typed questionnaires, answers in columns, published figures, and the files that
 * hold them. Knows no statistics.
 */
// the module that the internals are exported to is compiled after this one
@SuppressWarnings("module")
module org.surveystats.model {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.slf4j;
    requires static org.jspecify;

    exports org.surveystats.model.csv;
    exports org.surveystats.model.error;
    exports org.surveystats.model.internal.json to
            org.surveystats.stats;
    exports org.surveystats.model.json;
    exports org.surveystats.model.published;
    exports org.surveystats.model.qda;
    exports org.surveystats.model.question;
    exports org.surveystats.model.response;
}
