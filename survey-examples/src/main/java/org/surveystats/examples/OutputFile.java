package org.surveystats.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** The file that a command writes its output to, where one is named. */
final class OutputFile {

    private OutputFile() {}

    /** Finds out before a long computation that its result could not be written. */
    static void check(Optional<Path> file) {
        Optional<Path> folder = file.map(f -> f.toAbsolutePath().getParent());
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new FormatException(
                    Problem.at(Place.unknown().withSource(file.orElseThrow().toString()), "there is no such folder")
                            .foundText(folder.get().toString())
                            .hint("make the folder first"));
        }
        file.filter(Files::isDirectory).ifPresent(f -> {
            throw new FormatException(
                    Problem.at(Place.unknown().withSource(f.toString()), "this is a folder, not a file")
                            .hint("name a file in it"));
        });
    }

    /** Writes to the file, or to the standard output where none is named. */
    static void write(String text, Optional<Path> file, PrintingOptions printing) {
        if (file.isEmpty()) {
            printing.print(text);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8), file.get());
        }
    }

    static void write(byte[] bytes, Path file) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new FormatException(
                    Problem.at(Place.unknown().withSource(file.toString()), "the file cannot be written")
                            .found(e.toString()),
                    e);
        }
    }
}
