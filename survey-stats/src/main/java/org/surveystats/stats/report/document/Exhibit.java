package org.surveystats.stats.report.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A table or a chart of a document, to be written as a file of its own.
 *
 * @param name its name, without an ending: its own or a numbered one; no other of the same kind in the document has it, in
 *     capital letters or small ones
 * @param headings the headings above it, the topmost first
 * @param content the table or the chart
 * @param <T> whether it is a table or a chart
 */
public record Exhibit<T extends Block>(String name, List<String> headings, T content) {

    /**
     * Copies the headings.
     *
     * @param name its name
     * @param headings the headings above it
     * @param content the table or the chart
     * @throws IllegalArgumentException if the name has other characters than Latin letters, digits, hyphens and underscores
     */
    public Exhibit {
        FileNames.check(name);
        headings = List.copyOf(headings);
    }

    static List<Exhibit<Chart>> charts(Document document) {
        return new Walk<>(
                        "chart",
                        block -> block instanceof Chart chart ? Optional.of(chart) : Optional.empty(),
                        Chart::name)
                .of(document);
    }

    /** The numbers of charts are tables, where they stand nowhere else. */
    static List<Exhibit<DocumentTable>> tables(Document document) {
        return new Walk<>("table", Exhibit::table, DocumentTable::name).of(document);
    }

    private static Optional<DocumentTable> table(Block block) {
        if (block instanceof DocumentTable table) {
            return Optional.of(table);
        }
        return block instanceof Chart chart ? chart.ownTable() : Optional.empty();
    }

    /** Finds what a document has of one kind. */
    private static final class Walk<T extends Block> {

        private final String kind;
        private final Function<Block, Optional<T>> content;
        private final Function<T, Optional<String>> name;
        private final List<Exhibit<T>> found = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private final List<String> headings = new ArrayList<>();

        Walk(String kind, Function<Block, Optional<T>> content, Function<T, Optional<String>> name) {
            this.kind = kind;
            this.content = content;
            this.name = name;
        }

        List<Exhibit<T>> of(Document document) {
            document.blocks().forEach(this::block);
            return List.copyOf(found);
        }

        private void block(Block block) {
            if (block instanceof Heading heading) {
                headings.subList(Math.min(headings.size(), heading.level() - 1), headings.size())
                        .clear();
                headings.add(heading.text());
            } else if (block instanceof Appendix appendix) {
                headings.clear();
                headings.add(appendix.title());
                appendix.blocks().forEach(this::block);
            } else {
                content.apply(block).ifPresent(this::add);
            }
        }

        private void add(T block) {
            String wanted =
                    name.apply(block).orElseGet(() -> String.format(Locale.ROOT, "%s-%d", kind, found.size() + 1));
            found.add(new Exhibit<>(FileNames.unique(wanted, taken), headings, block));
        }
    }
}
