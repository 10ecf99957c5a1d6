package org.surveystats.stats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.report.language.ReportLanguage;

/** What a note is about: an id is printed as a label in quotation marks, a number as the language writes it, a reason in its words. */
class NoteWordsTest {

    private static final Map<String, String> LABELS = Map.of("q1", "Useful", "q2", "Harmful", "2024", "Spring");

    private static NoteWords words(String language) {
        return new NoteWords(ReportLanguage.of(language), id -> Optional.ofNullable(LABELS.get(id)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOO_MANY_GROUPS       | 12                          |       | there are too few sampling units for 12 groups
            EXACT_FOR_FEWER       | 500                         |       | an exact test is for at most 500 respondents: take Pearson’s test
            ITEM_IS_CONSTANT      | q1                          |       | “Useful” is constant
            NEGATIVE_ITEM         | q1                          | -0.25 | “Useful”: negative correlation with the other items (−0.25), perhaps worded the other way round
            PERFECT_CORRELATION   | [q1, q2]                    | 0.99  | a perfect polychoric correlation of “Useful” and “Harmful” (0.99)
            NOT_POSITIVE_DEFINITE | -0.5                        |       | correlations that are not positive definite (−0.5)
            HIDDEN                | the presentation standard   |       | hidden: the presentation standard
            OF_WAVE               | 2024                        | there are too few sampling units for 12 groups | wave “2024”: there are too few sampling units for 12 groups
            """)
    void inEnglish(Reason reason, String first, String second, String expected) {
        String note = second == null ? reason.text(first) : reason.text(first, second);
        assertThat(words("en").note(note)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEGATIVE_ITEM       | q1       | -0.25 | «Useful»: отрицательная корреляция с остальными пунктами (−0,25); возможно, формулировка обратная
            PERFECT_CORRELATION | [q1, q2] | 0.99  | «Useful» и «Harmful»: полихорическая корреляция равна 0,99
            OF_WAVE             | 2024     | there are too few sampling units for 12 groups | волна «2024»: слишком мало единиц отбора для такого числа групп: 12
            """)
    void inRussian(Reason reason, String first, String second, String expected) {
        assertThat(words("ru").note(reason.text(first, second))).isEqualTo(expected);
    }
}
