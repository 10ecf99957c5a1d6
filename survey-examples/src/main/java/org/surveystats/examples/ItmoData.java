package org.surveystats.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.surveystats.model.json.PublishedJson;
import org.surveystats.model.published.PublishedStudy;

/**
 * The survey "The use of digital services in the municipalities of Saint Petersburg" as its authors published it: every
 * question, every printed percentage and every quote in Russian, with an English translation made for this data set. What
 * the source does not give is not there: the figures of awareness, use and frequency, the year, the scale of the six
 * statements, the number of answers to each question. The notes of {@link PublishedStudy#source()} list it.
 */
public final class ItmoData {

    /** The resource beside this class, in the format of published studies. */
    public static final String RESOURCE = "itmo.json";

    /** The subject of the questions on awareness, use and frequency. */
    public static final String SUBJECT = "digital-services";

    /** The answer on frequency that counts as frequent use. */
    public static final String OFTEN = "often";

    private ItmoData() {}

    /**
     * Reads the survey.
     *
     * @return the published study
     */
    public static PublishedStudy load() {
        try (InputStream in = Objects.requireNonNull(ItmoData.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return PublishedJson.read(in, RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
