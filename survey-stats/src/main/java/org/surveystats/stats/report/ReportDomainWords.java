package org.surveystats.stats.report;

import java.util.List;
import java.util.stream.Collectors;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Question;
import org.surveystats.stats.design.DomainWords;
import org.surveystats.stats.report.language.ReportLanguage;

/** Domains in the language of a report, by the labels of questions and answers. */
record ReportDomainWords(ReportLanguage language) implements DomainWords {

    private String label(Question question) {
        return language.quoted(language.text(question.tableLabel()));
    }

    @Override
    public String everyone() {
        return language.text("domain.everyone");
    }

    @Override
    public String chose(Question question, List<String> codes) {
        String answers = codes.stream()
                .map(code -> language.quoted(question.option(code)
                        .map(option -> language.text(option.tableLabel()))
                        .orElse(code)))
                .collect(Collectors.joining(language.text("base.or")));
        return language.text("domain.chose", answers, label(question));
    }

    @Override
    public String answered(Question question) {
        return language.text("domain.answered", label(question));
    }

    @Override
    public String missing(Question question, List<MissingReason> reasons) {
        return reasons.isEmpty()
                ? language.text("domain.missing", label(question))
                : language.text(
                        "domain.missingAs",
                        label(question),
                        reasons.stream()
                                .map(reason -> language.text("missing." + reason.code()))
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public String and(String first, String second) {
        return language.text("domain.and", first, second);
    }

    @Override
    public String or(String first, String second) {
        return language.text("domain.or", first, second);
    }

    @Override
    public String not(String other) {
        return language.text("domain.not", other);
    }
}
