package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.HypothesisTest;

/** What R says, by the names that its script gives, and what the library says by the same names. */
final class ExpectedValues {

    private static final Logger LOG = LoggerFactory.getLogger(ExpectedValues.class);

    /** Differences in the last digits of a value that is a difference of others, such as a covariance near 0. */
    private static final double ROUNDING = 1e-14;

    private final String prefix;
    private final double tolerance;
    private final Map<String, Double> expected;
    private final Map<String, Double> found = new LinkedHashMap<>();

    private ExpectedValues(String prefix, double tolerance, Map<String, Double> expected) {
        this.prefix = prefix;
        this.tolerance = tolerance;
        this.expected = expected;
    }

    /** The values of a resource, "key,value", whose keys begin with a prefix, compared to nine digits. */
    static ExpectedValues of(String resource, String prefix) {
        return of(resource, prefix, 1e-9);
    }

    static ExpectedValues of(String resource, String prefix, double tolerance) {
        Map<String, Double> expected = new LinkedHashMap<>();
        List<String[]> lines = lines(resource);
        for (String[] line : lines.subList(1, lines.size())) {
            if (line[0].startsWith(prefix)) {
                expected.put(line[0].substring(prefix.length()), Double.parseDouble(line[1]));
            }
        }
        assertThat(expected).as(prefix).isNotEmpty();
        return new ExpectedValues(prefix, tolerance, expected);
    }

    /** The cells of a resource, the header first, without comments. */
    static List<String[]> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExpectedValues.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String key, double value) {
        assertThat(found.put(key, value)).as("twice " + key).isNull();
    }

    void put(String key, OptionalDouble value) {
        value.ifPresent(number -> put(key, number));
    }

    /** Puts those parts of an estimate that R has. */
    void put(String key, Estimate estimate) {
        Map<String, OptionalDouble> parts = new LinkedHashMap<>();
        parts.put("value", estimate.optionalValue());
        parts.put("error", estimate.standardError());
        parts.put("df", OptionalDouble.of(estimate.degreesOfFreedom()));
        parts.put("effect", estimate.designEffect());
        parts.put("n", OptionalDouble.of((double) estimate.base().unweighted()));
        estimate.interval().ifPresent(interval -> {
            parts.put("lower", OptionalDouble.of(interval.lower()));
            parts.put("upper", OptionalDouble.of(interval.upper()));
        });
        putKnown(key, parts);
    }

    /** Puts those parts of a test that R has. */
    void put(String key, HypothesisTest test) {
        assertThat(test.note()).as(key).isEmpty();
        Map<String, OptionalDouble> parts = new LinkedHashMap<>();
        parts.put("statistic", test.statistic());
        parts.put("df1", test.numeratorDf());
        parts.put("df2", test.denominatorDf());
        parts.put("p", test.pValue());
        test.difference().ifPresent(difference -> {
            parts.put("difference", difference.optionalValue());
            parts.put("error", difference.standardError());
        });
        putKnown(key, parts);
    }

    private void putKnown(String key, Map<String, OptionalDouble> parts) {
        assertThat(expected.keySet()).as(key).anyMatch(name -> name.startsWith(key + "."));
        parts.forEach((part, number) -> {
            if (expected.containsKey(key + "." + part)) {
                put(key + "." + part, number);
            }
        });
    }

    boolean knows(String key) {
        return expected.containsKey(key);
    }

    /** Compares all, and says how many there were. */
    int compare() {
        List<String> differences = new ArrayList<>();
        double largest = 0;
        for (Map.Entry<String, Double> entry : expected.entrySet()) {
            double want = entry.getValue();
            double have = found.getOrDefault(entry.getKey(), Double.NaN);
            double difference = Math.max(0, Math.abs(want - have) - ROUNDING);
            if (!(difference <= tolerance * Math.abs(want))) {
                differences.add(prefix + entry.getKey() + ": expected " + want + ", found " + have);
            }
            largest = Math.max(largest, want == 0 ? 0 : difference / Math.abs(want));
        }
        LOG.info("{}: {} values compared, the largest difference is {}", prefix, expected.size(), largest);
        assertThat(differences).isEmpty();
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        return expected.size();
    }
}
