package org.surveystats.stats.report.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Figure.Bar;
import org.surveystats.stats.report.document.Row;

/**
 * Bars of characters at the end of the rows of a table, each as long as its share of the room. An eighth of a character is the
 * least difference; a share that is not 0 is at least that. What is not reliable is dotted.
 */
final class TextBars {

    private static final int[] ROOMS = {25, 20, 15, 10};

    /** The room for which long headers of rows may be broken in two. */
    private static final int ROOM_BESIDE_BROKEN = 10;

    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";
    private static final String UNRELIABLE = "░";

    private final int room;
    private final Map<Integer, String> ofRow = new HashMap<>();

    private TextBars(int room) {
        this.room = room;
    }

    /** Bars where a page has room for them, and the table one row of headers and a row for each. */
    static TextBars of(List<Bar> bars, PrintedTable printed, int page) {
        TextBars none = new TextBars(0);
        if (bars.isEmpty()
                || printed.table.headerRows() > 1
                || printed.table.rowHeaders().size() != 1) {
            return none;
        }
        TextBars text = new TextBars(room(printed, page));
        return text.room > 0 && text.add(bars, printed.table) ? text : none;
    }

    private static int room(PrintedTable printed, int page) {
        int headers = printed.naturalRowHeader(0);
        int natural = headers;
        for (int i = 0; i < printed.headers.size(); i++) {
            natural += TableLayout.GAP.length() + printed.natural(i);
        }
        for (int room : ROOMS) {
            if (natural + TableLayout.GAP.length() + room <= page) {
                return room;
            }
        }
        int left = page - TableLayout.GAP.length() - ROOM_BESIDE_BROKEN;
        int broken = headers - (natural - left);
        return 2 * broken > headers && broken >= printed.floorRowHeader(0, page) ? ROOM_BESIDE_BROKEN : 0;
    }

    private boolean add(List<Bar> bars, DocumentTable table) {
        int next = 0;
        for (int i = 0; i < table.rows().size() && next < bars.size(); i++) {
            Row row = table.rows().get(i);
            if (!row.cells().isEmpty()
                    && row.headers().get(0).equals(bars.get(next).label())) {
                ofRow.put(i, drawn(bars.get(next++)));
            }
        }
        return next == bars.size();
    }

    private String drawn(Bar bar) {
        if (bar.status() == Cell.Status.LOW_BASE) {
            return UNRELIABLE.repeat((int) Math.round(bar.share() * room));
        }
        long eighths = Math.round(bar.share() * room * EIGHTHS.length());
        if (eighths == 0) {
            return bar.share() > 0 ? EIGHTHS.substring(0, 1) : "";
        }
        int whole = (int) (eighths / EIGHTHS.length());
        int rest = (int) (eighths % EIGHTHS.length());
        return EIGHTHS.substring(EIGHTHS.length() - 1).repeat(whole)
                + (rest > 0 ? EIGHTHS.substring(rest - 1, rest) : "");
    }

    /** How many columns of a page the bars take, with the gap before them; 0 where there are none. */
    int width() {
        return room == 0 ? 0 : TableLayout.GAP.length() + room;
    }

    /** What stands over the bars: how long the whole is. */
    String header(String whole) {
        return room == 0 ? "" : TableLayout.GAP + DisplayWidth.padLeft(whole, room);
    }

    String rule(String character) {
        return room == 0 ? "" : TableLayout.GAP + character.repeat(room);
    }

    /** What stands at the end of a row. */
    String ofRow(int row) {
        String bar = ofRow.getOrDefault(row, "");
        return bar.isEmpty() ? "" : TableLayout.GAP + bar;
    }
}
