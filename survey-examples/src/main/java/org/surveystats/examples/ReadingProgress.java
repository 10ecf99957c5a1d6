package org.surveystats.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.csv.CsvProgress;

/** A bar on the terminal that shows how far the reading of a file has come; nothing where there is no terminal. */
final class ReadingProgress implements CsvProgress, AutoCloseable {

    private static final Path STANDARD_ERROR = Path.of("/dev/stderr");
    private static final long MEGABYTE = 1L << 20;

    private final @Nullable ProgressBar bar;

    private ReadingProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static ReadingProgress start() {
        return new ReadingProgress(isTerminal() ? bar() : null);
    }

    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("CSV")
                .setUnit(" MB", MEGABYTE)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .clearDisplayOnFinish()
                .build();
    }

    /** Whether somebody looks at the standard error: newer Javas have a console without a terminal, too. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        return System.console() != null && (!Files.exists(STANDARD_ERROR) || isDevice(STANDARD_ERROR));
    }

    static boolean isDevice(Path stream) {
        try {
            Path real = stream.toRealPath();
            return real.startsWith("/dev") && !real.startsWith("/dev/null");
        } catch (IOException e) { // a pipe has no path
            return false;
        }
    }

    @Override
    public void at(long rows, long bytes, OptionalLong totalBytes) {
        if (bar != null) {
            totalBytes.ifPresent(bar::maxHint);
            bar.stepTo(bytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
