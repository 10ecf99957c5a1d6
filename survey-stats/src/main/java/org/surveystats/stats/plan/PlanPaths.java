package org.surveystats.stats.plan;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** Finds the files that a plan names, and refuses those outside of its folder. */
final class PlanPaths {

    private final Path folder;
    private final PathRule rule;
    private final Function<String, Place> places;
    private final List<Problem> problems = new ArrayList<>();

    PlanPaths(Path folder, PathRule rule, Function<String, Place> places) {
        this.folder = folder;
        this.rule = rule;
        this.places = places;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The file that a field names, or where it may not be used the folder itself, with a problem. */
    Path resolve(String field, String text) {
        try {
            Path named = Path.of(text);
            Path file = folder.resolve(named);
            if (rule == PathRule.ANYWHERE) {
                return file;
            }
            Path inside = folder.toAbsolutePath().normalize();
            if (named.isAbsolute() || !file.toAbsolutePath().normalize().startsWith(inside)) {
                return refuse(field, "a path that leaves the folder of the plan", text);
            }
            if (leadsOut(file)) {
                return refuse(field, "a symbolic link that leaves the folder of the plan", text);
            }
            return file;
        } catch (InvalidPathException e) {
            problems.add(
                    Problem.at(places.apply(field), "no path of this system").foundText(text));
            return folder;
        }
    }

    private boolean leadsOut(Path file) {
        return real(file).isPresent()
                && !real(file).get().startsWith(real(folder).orElse(folder));
    }

    /** Where a path leads; empty where there is nothing, which reading it will say. */
    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path refuse(String field, String what, String text) {
        problems.add(Problem.at(places.apply(field), what)
                .foundText(text)
                .expected("a path inside of it")
                .hint("move the file there, or allow any path where the plan can be trusted"));
        return folder;
    }
}
