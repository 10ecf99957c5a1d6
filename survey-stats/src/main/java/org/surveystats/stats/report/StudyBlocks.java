package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.question.Definition;
import org.surveystats.model.question.Fieldwork;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Study;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Fields;
import org.surveystats.stats.report.document.Fields.Field;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.language.ReportLanguage;

/** Who asked whom, when and why, and what the source does not tell, at the top of a report. */
record StudyBlocks(Study study, ReportLanguage language) {

    /** What is known of a study and of the publication about it. */
    static List<Block> of(PublishedStudy published, ReportLanguage language) {
        StudyBlocks blocks = new StudyBlocks(published.questionnaire().study(), language);
        List<Field> fields = blocks.fields();
        fields.add(blocks.field(
                "source.title", language.quoted(language.text(published.source().title()))));
        List<Block> all = new ArrayList<>(List.of(new Fields(fields)));
        List<String> notes =
                published.source().notes().stream().map(language::text).toList();
        if (!notes.isEmpty()) {
            all.add(Paragraph.of(language.text("source.notes")));
            all.add(ListBlock.bullets(notes));
        }
        return all;
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        study.title().ifPresent(t -> fields.add(field("study.title", language.quoted(language.text(t)))));
        addAll(fields, "study.organisations", study.organisations());
        addAll(fields, "study.authors", study.authors());
        addAll(fields, "study.funders", study.funders());
        study.purpose().ifPresent(t -> fields.add(field("study.purpose", language.text(t))));
        study.population().ifPresent(t -> fields.add(field("study.population", language.text(t))));
        study.sampleSize().ifPresent(n -> fields.add(field("study.sampleSize", language.counted("respondents", n))));
        study.fieldwork()
                .flatMap(Fieldwork::description)
                .ifPresent(t -> fields.add(field("study.fieldwork", language.text(t))));
        for (Definition definition : study.definitions()) {
            fields.add(field(
                    "study.definition",
                    language.quoted(language.text(definition.term())) + " – " + language.text(definition.meaning())));
        }
        return fields;
    }

    private Field field(String key, String text) {
        return Field.of(language.text(key), text);
    }

    private void addAll(List<Field> fields, String key, List<LocalizedText> texts) {
        if (!texts.isEmpty()) {
            fields.add(field(
                    key, String.join("; ", texts.stream().map(language::text).toList())));
        }
    }
}
