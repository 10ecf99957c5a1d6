package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellReason;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.ExtremeShares;
import org.surveystats.stats.table.Footnote;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.TableColumn;

/** What a reader of a banner must know, in sentences. */
final class BannerNotes {

    private final BannerTable table;
    private final ReportLanguage language;
    private final NumberStyle numbers;

    BannerNotes(BannerTable table, ReportLanguage language) {
        this.table = table;
        this.language = language;
        this.numbers = language.numbers();
    }

    List<String> of(List<CellContent> contents, boolean hasNothing) {
        List<String> lines = new ArrayList<>();
        lines.add(language.text("banner.note.base"));
        List<Footnote.Flags> hidden = new ArrayList<>();
        boolean intervals = contents.contains(CellContent.INTERVAL);
        Map<List<Object>, List<Footnote.Tests>> tests = new LinkedHashMap<>();
        for (Footnote note : table.footnotes()) {
            if (note instanceof Footnote.OfDomain domain) {
                String said = table.where()
                        .map(where -> where.in(new ReportDomainWords(language)))
                        .orElse(domain.domain());
                lines.add(language.text("banner.note.domain", said));
            } else if (note instanceof Footnote.Intervals of && intervals) {
                lines.add(interval(of));
            } else if (note instanceof Footnote.OverlappingColumns overlap) {
                lines.add(language.text("banner.note.overlap", head(overlap.head())));
            } else if (note instanceof Footnote.Tests of) {
                tests.computeIfAbsent(List.of(of.test(), of.head()), key -> new ArrayList<>())
                        .add(of);
            } else if (note instanceof Footnote.Flags flags) {
                if (!(suppresses() && flags.status().isHidden())) {
                    lines.add(flags(flags));
                } else {
                    hidden.add(flags);
                }
            }
        }
        suppressed(hidden).ifPresent(lines::add);
        tests(tests.values(), lines);
        if (hasNothing) {
            lines.add(language.text("banner.note.nothing"));
        }
        return lines;
    }

    private String interval(Footnote.Intervals of) {
        String level = numbers.number(of.level() * 100);
        return of.method()
                .map(method ->
                        language.text("method.interval", level, language.text("method.interval." + method.name())))
                .orElseGet(() -> language.text("method.level", level));
    }

    /** The questions of a head, the outermost first. */
    private String head(int head) {
        TableColumn first = table.columns().stream()
                .filter(column -> column.head().orElse(-1) == head)
                .findFirst()
                .orElseThrow();
        return first.path().stream()
                .map(label -> language.quoted(language.text(label.questionLabel())))
                .collect(Collectors.joining(" × "));
    }

    /** One sentence for each test, and one for the numbers of comparisons of each head. */
    private void tests(Iterable<List<Footnote.Tests>> byHead, List<String> lines) {
        Map<Integer, List<List<Footnote.Tests>>> byTest = new LinkedHashMap<>();
        byHead.forEach(of -> byTest.computeIfAbsent(of.get(0).test(), key -> new ArrayList<>())
                .add(of));
        for (List<List<Footnote.Tests>> heads : byTest.values()) {
            Footnote.Tests any = heads.get(0).get(0);
            ColumnTest test = any.definition();
            List<String> sentences = new ArrayList<>();
            sentences.add(compared(any));
            sentences.add(level(test));
            sentences.add(language.text(
                    "banner.test.variance." + Wording.camelCase(any.variance().name())));
            sentences.add(corrected(test, heads));
            if (test.minimumBase() > 0) {
                sentences.add(language.counted("banner.test.minimumBase", test.minimumBase()));
            }
            if (any.variance() == Footnote.Variance.DESIGN || test.extremeShares() == ExtremeShares.UNTESTED) {
                sentences.add(language.text("banner.test.extremes"));
            }
            lines.add(String.join(" ", sentences));
        }
    }

    private String compared(Footnote.Tests of) {
        String how = language.text(
                "banner.test." + Wording.camelCase(of.definition().style().name()));
        return table.tests().size() > 1
                ? language.text("banner.test.numbered", numbers.count(of.test() + 1), how)
                : how;
    }

    private String level(ColumnTest test) {
        String key = test.style() == ComparisonStyle.PAIRWISE ? "banner.test.letters" : "banner.test.signs";
        String level = numbers.number(test.level());
        return test.strictLevel().isPresent()
                ? language.text(
                        key + ".two", level, numbers.number(test.strictLevel().getAsDouble()))
                : language.text(key, level);
    }

    private String corrected(ColumnTest test, List<List<Footnote.Tests>> heads) {
        String families = heads.stream()
                .map(parents -> language.text(
                        "banner.test.family.head", head(parents.get(0).head()), numbers(parents)))
                .collect(Collectors.joining("; "));
        boolean nested =
                heads.stream().flatMap(List::stream).anyMatch(of -> !of.parent().isEmpty());
        String scope = language.text(
                "banner.test.scope." + Wording.camelCase(test.scope().name()));
        String sentence = test.correction() == Correction.NONE
                ? language.text("banner.test.uncorrected", families)
                : language.text(
                        "banner.test.corrected",
                        language.text("banner.test.correction."
                                + Wording.camelCase(test.correction().name())),
                        scope,
                        families);
        return nested ? sentence + " " + language.text("banner.test.nested") : sentence;
    }

    /** How many comparisons each row has: of a nested head, the least and the greatest of its parents. */
    private String numbers(List<Footnote.Tests> parents) {
        int least = parents.stream().mapToInt(Footnote.Tests::comparisons).min().orElseThrow();
        int greatest =
                parents.stream().mapToInt(Footnote.Tests::comparisons).max().orElseThrow();
        return least == greatest ? numbers.count(least) : numbers.range(numbers.count(least), numbers.count(greatest));
    }

    private boolean suppresses() {
        return table.smallCells().suppression().isPresent();
    }

    /** All hidden cells together: how many of them are hidden for others is nobody's business. */
    private Optional<String> suppressed(List<Footnote.Flags> hidden) {
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        long cells = hidden.stream().mapToLong(Footnote.Flags::cells).sum();
        return Optional.of(language.text("banner.flag.suppressed", language.counted("banner.cells", cells)));
    }

    private String flags(Footnote.Flags flags) {
        String cells = language.counted("banner.cells", flags.cells());
        List<String> reasons = TableReport.cells(table)
                .filter(cell -> cell.status() == flags.status())
                .flatMap(cell -> cell.reasons().stream())
                .distinct()
                .sorted()
                .flatMap(reason -> reason(reason, flags).stream())
                .toList();
        String key = "banner.flag." + Wording.camelCase(flags.status().name());
        return reasons.isEmpty()
                ? language.text(key, cells)
                : language.text(key, cells) + " " + language.text("banner.flag.rule", String.join("; ", reasons));
    }

    /** By which limit cells have their status; empty where the status says it all. */
    private Optional<String> reason(CellReason reason, Footnote.Flags flags) {
        SmallCells rule = flags.rule();
        return switch (reason) {
            case LOW_BASE ->
                Optional.of(language.text(
                        "banner.flag.below",
                        numbers.count(flags.status() == CellStatus.LOW_BASE ? rule.flagBelow() : rule.hideBelow())));
            case PRESENTATION_STANDARD -> Optional.of(language.text("banner.flag.standard"));
            case DISCLOSURE -> Optional.of(language.text("banner.flag.disclosure"));
            case NOBODY, COMPLEMENTARY_DISCLOSURE -> Optional.empty();
        };
    }
}
