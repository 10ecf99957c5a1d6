package org.surveystats.stats.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * A report before it has a form.
 *
 * <pre>{@code
 * Document.of("Digital services", ReportLanguage.of("en"))
 *         .with(Heading.of("Use"), Paragraph.of("Asked were all respondents."), table);
 * }</pre>
 *
 * @param title its title
 * @param language the language of its words and numbers
 * @param metadata what else is known of it
 * @param blocks what it says, from top to bottom; an appendix is followed by appendices only
 */
public record Document(String title, ReportLanguage language, Metadata metadata, List<Block> blocks) {

    /**
     * Copies the list and cleans the title.
     *
     * @param title its title, on one line
     * @param language the language of its words and numbers
     * @param metadata what else is known of it
     * @param blocks what it says
     * @throws IllegalArgumentException if the title is blank, or a block that is no appendix follows one that is
     */
    public Document {
        title = Words.required(title, "a document");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(metadata, "metadata");
        blocks = List.copyOf(blocks);
        boolean appendix = false;
        for (Block block : blocks) {
            if (appendix && !(block instanceof Appendix)) {
                throw new IllegalArgumentException("an appendix stands at the end of a document: found after it "
                        + block.getClass().getSimpleName());
            }
            appendix |= block instanceof Appendix;
        }
    }

    /**
     * A document that says nothing yet.
     *
     * @param title its title
     * @param language the language of its words and numbers
     * @return the document
     */
    public static Document of(String title, ReportLanguage language) {
        return new Document(title, language, Metadata.none(), List.of());
    }

    /**
     * The same with more blocks at its end, but before its appendices.
     *
     * @param more the blocks
     * @return the longer document
     */
    public Document with(Block... more) {
        return with(Arrays.asList(more));
    }

    /**
     * The same with more blocks at its end, but before its appendices.
     *
     * @param more the blocks
     * @return the longer document
     */
    public Document with(List<? extends Block> more) {
        List<Block> all = new ArrayList<>();
        for (boolean appendix : new boolean[] {false, true}) {
            Stream.concat(blocks.stream(), more.stream())
                    .filter(block -> block instanceof Appendix == appendix)
                    .forEach(all::add);
        }
        return new Document(title, language, metadata, all);
    }

    /**
     * The same with other metadata.
     *
     * @param newMetadata what is known of it
     * @return the document with it
     */
    public Document withMetadata(Metadata newMetadata) {
        return new Document(title, language, newMetadata, blocks);
    }

    /**
     * The same without drawings: of charts that stand beside a table nothing is left, of others their numbers as a table.
     *
     * @return the document of text and tables
     */
    public Document withoutCharts() {
        return new Document(title, language, metadata, withoutCharts(blocks));
    }

    private static List<Block> withoutCharts(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Appendix appendix) {
                kept.add(new Appendix(appendix.title(), withoutCharts(appendix.blocks())));
            } else if (block instanceof Chart chart) {
                chart.ownTable().ifPresent(kept::add);
            } else {
                kept.add(block);
            }
        }
        return kept;
    }

    /**
     * The charts, to be written as files of their own.
     *
     * @return in the order of the document, each with a name that no other has
     */
    public List<Exhibit<Chart>> charts() {
        return Exhibit.charts(this);
    }

    /**
     * The tables, to be written as files of their own, and with them the numbers of charts that stand in no table.
     *
     * @return in the order of the document, each with a name that no other has
     */
    public List<Exhibit<DocumentTable>> tables() {
        return Exhibit.tables(this);
    }
}
