package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of a JSON document: names and values in their order. */
final class VegaRecord {

    private VegaRecord() {}

    /** Names and values in turns. */
    static Map<String, @Nullable Object> object(@Nullable Object... parts) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put(String.valueOf(parts[i]), parts[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    static List<Object> list(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    /** A record of data for a value: what it is of, then its number, its interval, its base and its status. */
    static Map<String, @Nullable Object> datum(ChartValue value, String shown, @Nullable Object... names) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>(object(names));
        boolean number = value.status().hasNumber();
        map.put("value", number ? value.size() : null);
        map.put("lower", value.interval().isPresent() ? value.interval().get().lower() : null);
        map.put("upper", value.interval().isPresent() ? value.interval().get().upper() : null);
        map.put("base", value.base().isPresent() ? value.base().getAsLong() : null);
        map.put("status", value.status().code());
        map.put("shown", shown);
        return map;
    }
}
