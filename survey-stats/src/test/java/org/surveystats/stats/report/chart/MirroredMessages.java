package org.surveystats.stats.report.chart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.surveystats.stats.report.language.ReportLanguage;

/** The English words of reports, written from right to left. */
final class MirroredMessages {

    private MirroredMessages() {}

    static ClassLoader loader() {
        return new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                try (InputStream in = ReportLanguage.class.getResourceAsStream("report_en.properties")) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    return new ByteArrayInputStream(
                            text.replace("direction = ltr", "direction = rtl").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
