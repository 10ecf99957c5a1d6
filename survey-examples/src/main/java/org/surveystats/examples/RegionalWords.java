package org.surveystats.examples;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What made-up respondents write, by theme. */
final class RegionalWords {

    static final List<String> THEMES = List.of("speed", "clarity", "answers", "offline");

    private static final List<List<String>> SAID = List.of(
            List.of(
                    "сайт часто зависает",
                    "страница грузится по пять минут",
                    "приложение вылетает на середине заявки",
                    "вечером ничего не открывается"),
            List.of(
                    "непонятно, куда нажимать",
                    "слишком много разделов",
                    "формы написаны чиновничьим языком",
                    "нужную услугу не найти"),
            List.of(
                    "отвечают отписками",
                    "на жалобу так и не ответили по существу",
                    "ответ приходит через месяц и ни о чём"),
            List.of("пожилым нужен кто-то, кто поможет на месте", "в селе интернета нет, оставьте бумажные заявления"));

    private static final List<String> NOTHING = List.of("всё устраивает", "не знаю", "ничего");

    private RegionalWords() {}

    static String said(int theme, SplittableRandom random) {
        List<String> words = SAID.get(theme);
        return words.get(random.nextInt(words.size()));
    }

    static String saidNothing(SplittableRandom random) {
        return NOTHING.get(random.nextInt(NOTHING.size()));
    }

    static String sentence(List<String> words) {
        String all = String.join("; ", words);
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".";
    }
}
