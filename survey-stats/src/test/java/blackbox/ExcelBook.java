package blackbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An Excel file as it is read without the library that wrote it: the parts of a ZIP file as XML, by jsoup 1.21.2. */
final class ExcelBook {

    /** A cell: its text or its number, and how it looks. */
    record Cell(Optional<BigDecimal> number, String text, String format, Element font, Element style) {

        boolean is(String mark) {
            return font.selectFirst(mark) != null;
        }

        String colour() {
            return font.selectFirst("color").attr("rgb");
        }

        String alignment(String name) {
            Element alignment = style.selectFirst("alignment");
            return alignment == null ? "" : alignment.attr(name);
        }

        /** What a reader sees where decimals stand behind this sign, and thousands before that one. */
        String shown(String decimal, String group) {
            return number.map(n -> ExcelBook.shown(n, format, decimal, group)).orElse(text);
        }
    }

    /** A sheet: its name, its XML, and its cells by their place, such as B5. */
    record Sheet(String name, Document xml, Map<String, Cell> cells) {

        List<String> merged() {
            return xml.select("mergeCell").eachAttr("ref");
        }

        Cell cell(String place) {
            Cell cell = cells.get(place);
            if (cell == null) {
                throw new AssertionError("no cell " + place + " in " + cells.keySet());
            }
            return cell;
        }

        /** The place of the first cell with a text. */
        String find(String text) {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getValue().text().equals(text))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cell with \"" + text + "\" in " + cells.values()));
        }
    }

    final Map<String, byte[]> parts = new LinkedHashMap<>();
    final List<Sheet> sheets = new ArrayList<>();
    private final Document styles;
    private final List<String> strings;

    private ExcelBook(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        styles = xml("xl/styles.xml");
        strings = xml("xl/sharedStrings.xml").select("si").stream()
                .map(si -> unescaped(si.selectFirst("t").wholeText()))
                .toList();
        Map<String, String> targets = new LinkedHashMap<>();
        xml("xl/_rels/workbook.xml.rels")
                .select("Relationship")
                .forEach(each -> targets.put(each.attr("Id"), "xl/" + each.attr("Target")));
        for (Element sheet : workbook().select("sheets > sheet")) {
            sheets.add(sheet(sheet.attr("name"), xml(targets.get(sheet.attr("r:id")))));
        }
    }

    static ExcelBook read(byte[] file) {
        try {
            return new ExcelBook(file);
        } catch (IOException e) {
            throw new AssertionError("not a ZIP file", e);
        }
    }

    Document workbook() {
        return xml("xl/workbook.xml");
    }

    Document xml(String part) {
        return Jsoup.parse(new String(parts.get(part), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private Sheet sheet(String name, Document xml) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Element c : xml.select("sheetData c")) {
            if (c.selectFirst("f") != null) {
                throw new AssertionError("a formula in " + c);
            }
            Element style = styles.selectFirst("cellXfs").child(c.hasAttr("s") ? Integer.parseInt(c.attr("s")) : 0);
            Element font = styles.selectFirst("fonts").child(Integer.parseInt(style.attr("fontId")));
            Element value = c.selectFirst("v");
            String content = value == null ? "" : value.text();
            boolean string = c.attr("t").equals("s");
            cells.put(
                    c.attr("r"),
                    new Cell(
                            content.isEmpty() || string ? Optional.empty() : Optional.of(new BigDecimal(content)),
                            string ? strings.get(Integer.parseInt(content)) : "",
                            format(style.attr("numFmtId")),
                            font,
                            style));
        }
        return new Sheet(name, xml, cells);
    }

    private String format(String id) {
        Element format = styles.selectFirst("numFmt[numFmtId=" + id + "]");
        return format == null ? "" : format.attr("formatCode");
    }

    private static String unescaped(String text) {
        return Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    /** What a number format prints, by DecimalFormat of the JDK, on the decimal number of the file. */
    static String shown(BigDecimal number, String format, String decimal, String group) {
        List<String> sections = sections(format);
        String section = sections.get(0);
        boolean condition = section.startsWith("[<");
        if (condition) {
            BigDecimal least = new BigDecimal(section.substring(2, section.indexOf(']')));
            section = number.compareTo(least) < 0 ? section.substring(section.indexOf(']') + 1) : sections.get(1);
        } else if (number.signum() < 0 && sections.size() > 1) {
            section = sections.get(1);
        }
        StringBuilder pattern = new StringBuilder();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            StringBuilder literal = pattern.isEmpty() ? before : after;
            if (c == '\\') {
                literal.append(section.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                literal.append(c);
            } else if (c == '%') {
                after.append('%');
            } else {
                pattern.append(c);
            }
        }
        if (pattern.isEmpty()) {
            return before.toString();
        }
        boolean percent = sections.get(0).replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
        DecimalFormat digits = new DecimalFormat(pattern.toString(), DecimalFormatSymbols.getInstance(Locale.ROOT));
        digits.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal scaled = percent ? number.movePointRight(2) : number;
        String text = digits.format(sections.size() > 1 ? scaled.abs() : scaled);
        return before + text.replace(",", "\0").replace(".", decimal).replace("\0", group) + after;
    }

    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '\\' && !quoted) {
                section.append(c).append(format.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(c);
            }
        }
        sections.add(section.toString());
        return sections;
    }

    /** All cells with what stands in them, for files beside the tests. */
    String dump() {
        StringBuilder out = new StringBuilder();
        for (Sheet sheet : sheets) {
            out.append("== ").append(sheet.name()).append('\n');
            sheet.cells().forEach((place, cell) -> {
                String content = cell.number()
                        .map(n -> n + "  " + cell.format())
                        .orElse(cell.text().replace("\n", "⏎"));
                if (!content.isEmpty()) {
                    out.append(place).append("  ").append(content);
                    out.append(cell.is("b") ? "  bold" : "").append(cell.is("i") ? "  italic" : "");
                    out.append(cell.colour().equals("FF6B6B6B") ? "  grey" : "");
                    out.append(cell.alignment("indent").isEmpty() ? "" : "  indent " + cell.alignment("indent"));
                    out.append('\n');
                }
            });
            out.append("merged ").append(sheet.merged()).append('\n');
        }
        return out.toString();
    }
}
