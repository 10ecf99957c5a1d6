package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surveystats.model.question.Question;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.estimate.Reason;

/** A statistic in several waves, and the differences between them. */
public final class WaveDifferences {

    private final List<OneWave> waves;
    private final BiFunction<String, String, Optional<PanelOverlap>> overlaps;

    private WaveDifferences(List<OneWave> waves, BiFunction<String, String, Optional<PanelOverlap>> overlaps) {
        this.waves = waves;
        this.overlaps = overlaps;
    }

    /** What an estimate is of, whichever wave it is from: the group, and the option in the first wave's code. */
    private record Key(Map<String, String> by, String option, int place) {}

    /** The estimates of a wave by what they are of. */
    private record OneWave(String name, Estimation survey, Estimates estimates, Map<Key, Estimate> byKey) {

        static OneWave of(Wave<?> wave, Estimates estimates) {
            Map<Key, Estimate> byKey = new LinkedHashMap<>();
            Map<Map<String, String>, Integer> nets = new LinkedHashMap<>();
            for (Estimates.Entry entry : estimates.entries()) {
                boolean isOption = wave.question().option(entry.option()).isPresent();
                int place = isOption ? -1 : nets.merge(entry.by(), 1, Integer::sum);
                String option = isOption ? wave.first(entry.option()) : "";
                byKey.put(new Key(entry.by(), option, place), entry.estimate());
            }
            return new OneWave(wave.name(), wave.survey(), estimates, byKey);
        }
    }

    static <Q extends Question> WaveDifferences of(
            List<Wave<Q>> waves,
            Function<Wave<Q>, Estimates> estimates,
            BiFunction<String, String, Optional<PanelOverlap>> overlaps) {
        return new WaveDifferences(
                waves.stream()
                        .map(wave -> OneWave.of(wave, estimates.apply(wave)))
                        .toList(),
                overlaps);
    }

    /**
     * The estimates of a wave.
     *
     * @param wave the wave's name
     * @return its estimates, with the codes of that wave
     * @throws IllegalArgumentException if there is no such wave
     */
    public Estimates in(String wave) {
        return waves.get(place(wave)).estimates();
    }

    private int place(String wave) {
        List<String> names = waves.stream().map(OneWave::name).toList();
        int place = names.indexOf(wave);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "there is no such wave: found \"" + wave + "\", expected one of " + names);
        }
        return place;
    }

    /**
     * Each wave against the one before it.
     *
     * @return the differences, wave by wave, in each by group and option in the order of the earlier wave
     */
    public List<WaveDifference> consecutive() {
        List<WaveDifference> all = new ArrayList<>();
        for (int i = 1; i < waves.size(); i++) {
            all.addAll(between(waves.get(i - 1), waves.get(i)));
        }
        return List.copyOf(all);
    }

    /**
     * Each wave against the first.
     *
     * @return the differences, wave by wave, in each by group and option in the order of the first wave
     */
    public List<WaveDifference> againstFirst() {
        List<WaveDifference> all = new ArrayList<>();
        for (int i = 1; i < waves.size(); i++) {
            all.addAll(between(waves.get(0), waves.get(i)));
        }
        return List.copyOf(all);
    }

    /**
     * One wave against another.
     *
     * @param from the name of the wave that is taken off
     * @param to the name of the wave that is taken from
     * @return the differences, by group and option in the order of the first of the two
     * @throws IllegalArgumentException if there is no such wave
     */
    public List<WaveDifference> between(String from, String to) {
        return between(waves.get(place(from)), waves.get(place(to)));
    }

    private List<WaveDifference> between(OneWave from, OneWave to) {
        Map<Key, Estimate> keys = new LinkedHashMap<>(from.byKey());
        to.byKey().forEach(keys::putIfAbsent);
        List<WaveDifference> all = new ArrayList<>();
        for (Key key : keys.keySet()) {
            Estimate before = estimate(from, key);
            Estimate after = estimate(to, key);
            Estimate difference = difference(from, to, before, after);
            String option = key.place() < 0 ? key.option() : label(key);
            String name = "the same in waves " + from.name() + " and " + to.name();
            all.add(new WaveDifference(
                    from.name(),
                    to.name(),
                    key.by(),
                    option,
                    before,
                    after,
                    difference,
                    Outcomes.student(name, difference)));
        }
        return all;
    }

    /** What the first wave that has it calls a net. */
    private String label(Key key) {
        for (OneWave wave : waves) {
            int place = 0;
            for (Key own : wave.byKey().keySet()) {
                if (own.equals(key)) {
                    return wave.estimates().entries().get(place).option();
                }
                place++;
            }
        }
        return "";
    }

    private static Estimate estimate(OneWave wave, Key key) {
        Estimate found = wave.byKey().get(key);
        return found != null ? found : Estimate.undefined(new Counts(0, 0, 0), Reason.NOBODY_OF_WAVE.text(wave.name()));
    }

    private Estimate difference(OneWave from, OneWave to, Estimate before, Estimate after) {
        Counts base = before.base().unweighted() <= after.base().unweighted() ? before.base() : after.base();
        if (!before.isDefined() || !after.isDefined()) {
            return Estimate.undefined(
                    base, missing(from, before).or(() -> missing(to, after)).orElseThrow());
        }
        double value = after.value() - before.value();
        if (before.standardError().isEmpty() || after.standardError().isEmpty()) {
            return Estimate.withoutStandardError(
                    value,
                    Optional.empty(),
                    base,
                    missing(from, before).or(() -> missing(to, after)).orElse(Reason.WAVE_WITHOUT_ERROR.text()));
        }
        double first = before.standardError().getAsDouble();
        double second = after.standardError().getAsDouble();
        Optional<PanelOverlap> overlap =
                overlaps.apply(from.name(), to.name()).or(() -> overlaps.apply(to.name(), from.name()));
        double correlation = overlap.map(of -> of.of(before, after)).orElse(0.0);
        double variance = Math.max(0, first * first + second * second - 2 * correlation * first * second);
        double degreesOfFreedom = overlap.isPresent()
                ? Math.min(before.degreesOfFreedom(), after.degreesOfFreedom())
                : satterthwaite(first * first, before.degreesOfFreedom(), second * second, after.degreesOfFreedom());
        return Precision.of(
                        from.survey().sample(), Optional.empty(), from.survey().level(), Precision.CountModel.DESIGN)
                .studentised(value, variance, degreesOfFreedom, base);
    }

    private static Optional<String> missing(OneWave wave, Estimate estimate) {
        return estimate.note().map(note -> Reason.OF_WAVE.text(wave.name(), note));
    }

    private static double satterthwaite(double first, double ofFirst, double second, double ofSecond) {
        double sum = first + second;
        return sum > 0
                ? sum * sum / (first * first / ofFirst + second * second / ofSecond)
                : ofFirst + ofSecond; // without variance there is nothing to weigh the two by
    }

    @Override
    public String toString() {
        return consecutive().toString();
    }
}
