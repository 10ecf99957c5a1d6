package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.surveystats.model.question.Option;

/** The codes of one wave, by those of the first. */
public final class WaveCodes {

    private final Map<String, String> own = new HashMap<>();

    WaveCodes(Wave<?> wave) {
        for (Option option : wave.question().options()) {
            own.put(wave.first(option.code()), option.code());
        }
    }

    /**
     * This wave's codes.
     *
     * @param first codes of the first wave
     * @return the codes of the same options in this wave
     * @throws IllegalArgumentException if the wave has no such option
     */
    public String[] own(String... first) {
        return Arrays.stream(first)
                .map(code -> {
                    String found = own.get(code);
                    if (found == null) {
                        throw new IllegalArgumentException("no option stands for \"" + code + "\": found "
                                + own.keySet().stream().sorted().toList());
                    }
                    return found;
                })
                .toArray(String[]::new);
    }
}
