package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.surveystats.model.question.Question;
import org.surveystats.stats.estimate.Estimation;

/**
 * One study of several with the same question.
 *
 * @param name what the study is called, such as "2024"
 * @param survey the estimation, with its domain and groups
 * @param question the question as this study asked it
 * @param codes for codes of options that the first wave calls otherwise, or words otherwise, this wave's code and the first wave's
 * @param accepted what may differ from the first wave
 * @param <Q> the type of the question
 */
public record Wave<Q extends Question>(
        String name, Estimation survey, Q question, Map<String, String> codes, Set<WaveMismatch> accepted) {

    /**
     * Copies the codes.
     *
     * @param name what the study is called
     * @param survey the estimation
     * @param question the question as this study asked it
     * @param codes this wave's codes and the first wave's
     * @param accepted what may differ from the first wave
     */
    public Wave {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(question, "question");
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        accepted = Collections.unmodifiableSet(new LinkedHashSet<>(accepted));
    }

    /**
     * A study that asked the question as the first wave did.
     *
     * @param name what the study is called
     * @param survey the estimation, with its domain and groups
     * @param question the question
     * @param <Q> the type of the question
     * @return the wave
     */
    public static <Q extends Question> Wave<Q> of(String name, Estimation survey, Q question) {
        return new Wave<>(name, survey, question, Map.of(), Set.of());
    }

    /**
     * The same wave with a code that stands for one of the first wave. What is said so is taken as the same answer, whatever its wording.
     *
     * @param own the code in this wave
     * @param first the code in the first wave
     * @return the wave with it
     */
    public Wave<Q> withCode(String own, String first) {
        Map<String, String> more = new LinkedHashMap<>(codes);
        more.put(own, first);
        return new Wave<>(name, survey, question, more, accepted);
    }

    /**
     * The same wave with what may differ from the first.
     *
     * @param mismatches what the user has looked at, and takes for the same
     * @return the wave with it
     */
    public Wave<Q> accepting(WaveMismatch... mismatches) {
        Set<WaveMismatch> more = new LinkedHashSet<>(accepted);
        more.addAll(Arrays.asList(mismatches));
        return new Wave<>(name, survey, question, codes, more);
    }

    /** The first wave's code for a code of this one. */
    String first(String own) {
        return codes.getOrDefault(own, own);
    }
}
