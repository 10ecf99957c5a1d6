package org.surveystats.stats.report;

import java.util.List;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Metadata;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.language.Software;

/**
 * What was computed by one analysis, as a document of its own or as part of another. It holds results, and computes nothing.
 *
 * <pre>{@code
 * Document document = TableReport.of(table).document(ReportLanguage.of("ru"));
 * String text = TextRenderer.create().withWidth(80).render(document);
 * }</pre>
 */
public interface ReportPart {

    /**
     * What it is called.
     *
     * @param language the language
     * @return the title of its document
     */
    String title(ReportLanguage language);

    /**
     * What it says, without its title; headings begin at level 2, so that the title can stand above them at level 1.
     *
     * @param language the language
     * @return blocks, none of them an appendix
     */
    List<Block> blocks(ReportLanguage language);

    /**
     * A document of it alone, whose headings stand one level higher.
     *
     * @param language the language
     * @return the document, for a renderer
     */
    default Document document(ReportLanguage language) {
        return Document.of(title(language), language)
                .withMetadata(Metadata.none().withGenerator("survey-stats " + Software.version()))
                .with(blocks(language).stream()
                        .map(block -> block instanceof Heading heading
                                ? new Heading(Math.max(1, heading.level() - 1), heading.text())
                                : block)
                        .toList());
    }
}
