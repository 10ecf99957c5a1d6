package org.surveystats.model.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.surveystats.model.error.Place;

/** Reads the first line of a file, and nothing behind it. */
final class HeaderNames {

    private HeaderNames() {}

    static List<String> read(InputStream in, String source, CsvFormat format) throws IOException {
        Place place = Place.unknown().withSource(source);
        try (DecodingReader reader = new DecodingReader(in, source, format.charset())) {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(format.separator())
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(reader)
                    .iterator();
            if (!records.hasNext()) {
                throw ParserFailure.emptyFile(place);
            }
            return records.next().getFields().stream().map(String::strip).toList();
        } catch (CsvParseException e) {
            throw ParserFailure.of(e, place, 0);
        }
    }
}
