package org.surveystats.stats.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Named numbers of a case, from lines such as "case,name,1 2 3" after a first line that says what made the file. */
final class GoldenCase {

    private final String name;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private GoldenCase(String name) {
        this.name = name;
    }

    /** The cases of a file, in its order. */
    static List<GoldenCase> read(String file) {
        Map<String, GoldenCase> cases = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenCase.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(f ->
                            cases.computeIfAbsent(f[0], GoldenCase::new).texts.put(f[1], f[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(cases.values());
    }

    String name() {
        return name;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    List<String> words(String key) {
        String text = Objects.requireNonNull(texts.get(key), () -> name + " has no " + key);
        return Arrays.asList(text.split(" ", -1));
    }

    double[] values(String key) {
        return words(key).stream()
                .mapToDouble(v -> v.equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(v))
                .toArray();
    }

    double number(String key) {
        return values(key)[0];
    }

    double[][] matrix(String key, int columns) {
        double[] all = values(key);
        double[][] rows = new double[all.length / columns][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns));
        return rows;
    }

    @Override
    public String toString() {
        return name;
    }
}
