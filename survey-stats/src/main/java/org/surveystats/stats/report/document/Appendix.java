package org.surveystats.stats.report.document;

import java.util.List;

/**
 * A part at the end of a document, such as the method.
 *
 * @param title its title
 * @param blocks what it says; headings in it are at level 2 or deeper, and it holds no other appendix
 */
public record Appendix(String title, List<Block> blocks) implements Block {

    /**
     * Copies the list and cleans the title.
     *
     * @param title its title, on one line
     * @param blocks what it says
     * @throws IllegalArgumentException if the title is blank, or a block is an appendix or a heading at level 1
     */
    public Appendix {
        title = Words.required(title, "an appendix");
        blocks = List.copyOf(blocks);
        for (Block block : blocks) {
            if (block instanceof Appendix || (block instanceof Heading heading && heading.level() == 1)) {
                throw new IllegalArgumentException(
                        "an appendix holds no appendix and no heading at level 1: found " + block);
            }
        }
    }
}
