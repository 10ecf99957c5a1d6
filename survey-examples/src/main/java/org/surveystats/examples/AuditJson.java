package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.Finding;
import org.surveystats.stats.published.LongRange;
import org.surveystats.stats.published.OptionCounts;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.published.RecoveredBase;
import org.surveystats.stats.report.FindingSentences;

/** The audit as JSON; {@link ItmoAudit} documents its form. */
final class AuditJson {

    private AuditJson() {}

    static ObjectNode of(List<QuestionFigures> figures, FindingSentences sentences, Messages messages) {
        ObjectNode audit = JsonText.output("itmo-audit", messages);
        ArrayNode questions = audit.putArray("questions");
        for (QuestionFigures shown : figures) {
            ObjectNode node = questions.addObject();
            node.put("id", shown.question().id())
                    .put("label", messages.text(shown.question().tableLabel()));
            base(node, shown.audited());
            node.put("rounding", shown.audited().rounding().code());
            ArrayNode shares = node.putArray("shares");
            shown.audited().published().shares().forEach(share -> shares.add(share(share)));
            ArrayNode findings = node.putArray("findings");
            shown.audited().findings().forEach(f -> findings.add(finding(shown, f, sentences)));
        }
        return audit;
    }

    private static ObjectNode share(PublishedShare share) {
        ObjectNode node = JsonText.object().put("option", share.option());
        share.percent()
                .ifPresentOrElse(p -> node.put("share", JsonText.fraction(p)), () -> node.put("notReported", true));
        return node;
    }

    private static ObjectNode finding(QuestionFigures shown, Finding finding, FindingSentences sentences) {
        ObjectNode node = JsonText.object().put("kind", camelCase(finding.kind().name()));
        finding.options().forEach(node.putArray("options")::add);
        node.put("rounding", finding.rounding().code());
        ArrayNode fits = node.putArray("fits");
        finding.fits().forEach(fit -> fits.add(base(fit)));
        finding.sum()
                .ifPresent(sum -> node.putObject("sum")
                        .put("total", JsonText.fraction(sum.total()))
                        .put("least", JsonText.fraction(sum.least()))
                        .put("greatest", JsonText.fraction(sum.greatest())));
        return node.put("message", sentences.sentence(shown.audited(), finding));
    }

    /** The base against which figures are held, and from where it is. */
    static void base(ObjectNode node, AuditedDistribution audited) {
        audited.base().ifPresent(base -> node.put("base", base));
        node.put("baseOrigin", camelCase(audited.origin().name()));
    }

    /** A base with the counts of each option. */
    static ObjectNode base(RecoveredBase fit) {
        ObjectNode node = JsonText.object().put("base", fit.base());
        ArrayNode counts = node.putArray("counts");
        for (OptionCounts option : fit.options()) {
            ObjectNode entry = counts.addObject().put("option", option.option());
            entry.setAll(range(option.counts()));
        }
        return node;
    }

    static ObjectNode range(LongRange counts) {
        return JsonText.object().put("least", counts.least()).put("greatest", counts.greatest());
    }

    /** The name of a constant as names are written in JSON. */
    static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
