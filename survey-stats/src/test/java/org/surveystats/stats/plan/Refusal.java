package org.surveystats.stats.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One block of a file of refusals: what is wrong, the plan, and the whole message. */
record Refusal(String name, String json, String message) {

    private static final String ARROW = "\n--->\n";

    static Stream<Refusal> all(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Refusal.class.getResourceAsStream(file))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> blocks = Arrays.asList(all.split("(?m)^### "));
            return blocks.subList(1, blocks.size()).stream().map(Refusal::of);
        }
    }

    private static Refusal of(String block) {
        int line = block.indexOf('\n');
        int arrow = block.indexOf(ARROW);
        return new Refusal(
                block.substring(0, line),
                block.substring(line + 1, arrow),
                block.substring(arrow + ARROW.length()).strip());
    }

    @Override
    public String toString() {
        return name;
    }
}
