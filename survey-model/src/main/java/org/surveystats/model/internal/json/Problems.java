package org.surveystats.model.internal.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** Everything found wrong in one file, each problem once. */
public final class Problems {

    private final Optional<String> source;
    private final Set<Problem> found = new LinkedHashSet<>();

    public Problems(Optional<String> source) {
        this.source = source;
    }

    public Place place(Tree.Position position, String path) {
        Place place = path.isEmpty() ? Place.unknown() : Place.field(path);
        Place there = place.withLine(position.line()).withCharacter(position.character());
        return source.map(there::withSource).orElse(there);
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public int count() {
        return found.size();
    }

    /** Stops reading where any problem was found; the problems stand in the order of the file. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            List<Problem> sorted = new ArrayList<>(found);
            sorted.sort(Comparator.comparingLong((Problem p) -> p.place().line().orElse(0))
                    .thenComparingLong(p -> p.place().character().orElse(0)));
            throw new FormatException(sorted);
        }
    }
}
