package org.surveystats.stats.report.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.surveystats.stats.report.document.Document;

/**
 * Makes a file that fastexcel wrote the same on every day. What it cannot be told: the time that it puts into the properties; the
 * order of merged cells, which it takes from a hash table of identities; and the size of a sheet, which it says is one cell.
 * Authors are put into the properties, too, where it has the program, and the name of the usual style, without which LibreOffice
 * takes another font for it.
 *
 * <p>The entries are read by their list at the end of the file: their own heads are of a form that {@code ZipInputStream} does
 * not read.
 */
final class ExcelFile {

    private static final int END_OF_LIST = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LIST_HEAD = 46;
    private static final int ENTRY_HEAD = 30;

    /** The first that a ZIP file can say without a field for the time in this time zone, which the very first would have. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String NORMAL =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";
    private static final Pattern MERGED = Pattern.compile("<mergeCells>(.*?)</mergeCells>");
    private static final Pattern CELLS = Pattern.compile("<mergeCell ref=\"([A-Z]+)([0-9]+):[A-Z]+[0-9]+\"/>");

    private ExcelFile() {}

    static byte[] withoutTime(byte[] file, Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(settled(part.getKey(), part.getValue(), document));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] settled(String name, byte[] content, Document document) {
        if (name.equals(PROPERTIES)) {
            return properties(document).getBytes(StandardCharsets.UTF_8);
        }
        if (name.equals(STYLES)) {
            return new String(content, StandardCharsets.UTF_8)
                    .replace("</cellXfs>", "</cellXfs>" + NORMAL)
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (name.startsWith("xl/worksheets/sheet")) {
            String sheet = new String(content, StandardCharsets.UTF_8).replace("<dimension ref=\"A1\"/>", "");
            return MERGED.matcher(sheet)
                    .replaceFirst(merged -> Matcher.quoteReplacement(ordered(merged)))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }

    private static String ordered(MatchResult merged) {
        return CELLS.matcher(merged.group(1))
                .results()
                .sorted(Comparator.comparingInt((MatchResult cell) -> Integer.parseInt(cell.group(2)))
                        .thenComparingInt(cell -> cell.group(1).length())
                        .thenComparing(cell -> cell.group(1)))
                .map(MatchResult::group)
                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
    }

    private static String properties(Document document) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
        element(out, "title", document.title());
        document.metadata().subtitle().ifPresent(subtitle -> element(out, "subject", subtitle));
        if (!document.metadata().authors().isEmpty()) {
            element(out, "creator", String.join("; ", document.metadata().authors()));
        }
        document.metadata().description().ifPresent(description -> element(out, "description", description));
        element(out, "language", document.language().tag());
        return out.append("</cp:coreProperties>").toString();
    }

    private static void element(StringBuilder out, String name, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        out.append("<dc:").append(name).append('>').append(escaped).append("</dc:");
        out.append(name).append('>');
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - END_SIZE;
        if (bytes.getInt(end) != END_OF_LIST) {
            throw new IOException("the list of the parts of an Excel file is not at its end");
        }
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int at = bytes.getInt(end + 16);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int packed = bytes.getInt(at + 20);
            int size = bytes.getInt(at + 24);
            int name = bytes.getShort(at + 28) & 0xFFFF;
            int head = bytes.getInt(at + 42);
            int content = head + ENTRY_HEAD + bytes.getShort(head + 26) + bytes.getShort(head + 28);
            parts.put(
                    new String(file, at + LIST_HEAD, name, StandardCharsets.US_ASCII),
                    inflated(file, content, packed, size));
            at += LIST_HEAD + name + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return parts;
    }

    private static byte[] inflated(byte[] file, int from, int packed, int size) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, from, packed);
            byte[] content = new byte[size];
            int done = 0;
            while (done < size && !inflater.finished() && !inflater.needsInput()) {
                done += inflater.inflate(content, done, size - done);
            }
            if (done < size) {
                throw new IOException("a part of an Excel file has " + done + " bytes, and its list says " + size);
            }
            return content;
        } catch (DataFormatException e) {
            throw new IOException("a part of an Excel file is not compressed as its list says", e);
        } finally {
            inflater.end();
        }
    }
}
