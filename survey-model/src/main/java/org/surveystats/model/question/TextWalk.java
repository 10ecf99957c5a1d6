package org.surveystats.model.question;

import java.util.List;
import java.util.function.BiConsumer;

/** Visits every text of a questionnaire with its path, for checks. */
final class TextWalk {

    private final BiConsumer<String, LocalizedText> visitor;

    private TextWalk(BiConsumer<String, LocalizedText> visitor) {
        this.visitor = visitor;
    }

    static void walk(
            LocalizedText title, Study study, List<Question> questions, BiConsumer<String, LocalizedText> visitor) {
        TextWalk walk = new TextWalk(visitor);
        visitor.accept("title", title);
        walk.study(study);
        for (int i = 0; i < questions.size(); i++) {
            walk.question("questions[" + i + "]", questions.get(i));
        }
    }

    private void study(Study study) {
        study.title().ifPresent(t -> visitor.accept("study.title", t));
        all("study.organisations", study.organisations());
        all("study.authors", study.authors());
        all("study.funders", study.funders());
        study.purpose().ifPresent(t -> visitor.accept("study.purpose", t));
        study.population().ifPresent(t -> visitor.accept("study.population", t));
        study.fieldwork()
                .flatMap(Fieldwork::description)
                .ifPresent(t -> visitor.accept("study.fieldwork.description", t));
        study.mode().ifPresent(t -> visitor.accept("study.mode", t));
        for (int i = 0; i < study.definitions().size(); i++) {
            Definition definition = study.definitions().get(i);
            visitor.accept("study.definitions[" + i + "].term", definition.term());
            visitor.accept("study.definitions[" + i + "].meaning", definition.meaning());
        }
    }

    private void all(String path, List<LocalizedText> texts) {
        for (int i = 0; i < texts.size(); i++) {
            visitor.accept(path + "[" + i + "]", texts.get(i));
        }
    }

    private void question(String path, Question question) {
        header(path, question);
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            String at = path + ".options[" + i + "]";
            visitor.accept(at + ".label", option.label());
            option.shortLabel().ifPresent(t -> visitor.accept(at + ".shortLabel", t));
        }
        if (question instanceof GridQuestion grid) {
            // The options of the items are those of the grid.
            for (int i = 0; i < grid.items().size(); i++) {
                String at = path + ".items[" + i + "]";
                header(at, grid.items().get(i));
                choice(at, grid.items().get(i));
            }
        } else if (question instanceof ChoiceQuestion choice) {
            choice(path, choice);
        } else {
            other(path, question);
        }
    }

    private void header(String path, Question question) {
        visitor.accept(path + ".text", question.text());
        question.header().shortLabel().ifPresent(t -> visitor.accept(path + ".shortLabel", t));
    }

    private void choice(String path, ChoiceQuestion question) {
        nets(path, question.nets());
        question.subject().ifPresent(s -> visitor.accept(path + ".subject.label", s.label()));
    }

    private void nets(String path, List<Net> nets) {
        for (int i = 0; i < nets.size(); i++) {
            visitor.accept(path + ".nets[" + i + "].label", nets.get(i).label());
        }
    }

    private void themes(String path, List<Theme> themes) {
        for (int i = 0; i < themes.size(); i++) {
            String at = path + "[" + i + "]";
            visitor.accept(at + ".label", themes.get(i).label());
            themes.get(i).definition().ifPresent(t -> visitor.accept(at + ".definition", t));
        }
    }

    private void other(String path, Question question) {
        if (question instanceof OpenEndedQuestion open) {
            open.codebook().ifPresent(book -> themes(path + ".codebook", book.themes()));
        } else if (question instanceof MultipleResponseQuestion multiple) {
            nets(path, multiple.nets());
        } else if (question instanceof RatingQuestion rating) {
            rating.lowestLabel().ifPresent(t -> visitor.accept(path + ".lowestLabel", t));
            rating.highestLabel().ifPresent(t -> visitor.accept(path + ".highestLabel", t));
        } else if (question instanceof NumericQuestion numeric) {
            numeric.unit().ifPresent(t -> visitor.accept(path + ".unit", t));
        }
    }
}
