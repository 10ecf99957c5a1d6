package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.question.Definition;
import org.surveystats.model.question.Fieldwork;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Study;

/** Who asked whom, when and why, and what the source does not tell, at the top of a report. */
final class StudyHead {

    private final PublishedStudy published;
    private final Study study;
    private final Messages messages;

    StudyHead(PublishedStudy published, Messages messages) {
        this.published = published;
        this.study = published.questionnaire().study();
        this.messages = messages;
    }

    private record Field(String label, String text) {}

    void write(TextPage page) {
        List<Field> fields = fields();
        int width = fields.stream()
                .mapToInt(field -> DisplayWidth.of(field.label()))
                .max()
                .orElseThrow();
        page.title(messages.text(published.questionnaire().title())).blank();
        fields.forEach(field -> page.field(field.label(), width, field.text()));
        page.blank().paragraph(messages.text("source.notes"));
        messages.texts(published.source().notes()).forEach(page::bullet);
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        study.title().ifPresent(t -> fields.add(field("study.title", messages.quoted(messages.text(t)))));
        addAll(fields, "study.organisations", study.organisations());
        addAll(fields, "study.authors", study.authors());
        addAll(fields, "study.funders", study.funders());
        study.purpose().ifPresent(t -> fields.add(field("study.purpose", messages.text(t))));
        study.population().ifPresent(t -> fields.add(field("study.population", messages.text(t))));
        study.sampleSize().ifPresent(n -> fields.add(field("study.sampleSize", messages.counted("respondents", n))));
        study.fieldwork()
                .flatMap(Fieldwork::description)
                .ifPresent(t -> fields.add(field("study.fieldwork", messages.text(t))));
        for (Definition definition : study.definitions()) {
            fields.add(field(
                    "study.definition",
                    messages.quoted(messages.text(definition.term())) + " – " + messages.text(definition.meaning())));
        }
        fields.add(field(
                "source.title", messages.quoted(messages.text(published.source().title()))));
        return fields;
    }

    private Field field(String key, String text) {
        return new Field(messages.text(key), text);
    }

    private void addAll(List<Field> fields, String key, List<LocalizedText> texts) {
        if (!texts.isEmpty()) {
            fields.add(field(key, String.join("; ", messages.texts(texts))));
        }
    }

    /** The same as fields; what the source does not tell is absent. */
    ObjectNode json() {
        ObjectNode head = JsonText.object()
                .put("id", published.questionnaire().id())
                .put("title", messages.text(published.questionnaire().title()));
        study.title().ifPresent(t -> head.put("study", messages.text(t)));
        array(head, "organisations", study.organisations());
        array(head, "authors", study.authors());
        array(head, "funders", study.funders());
        study.purpose().ifPresent(t -> head.put("purpose", messages.text(t)));
        study.population().ifPresent(t -> head.put("population", messages.text(t)));
        study.sampleSize().ifPresent(n -> head.put("sampleSize", n));
        study.fieldwork().flatMap(Fieldwork::description).ifPresent(t -> head.put("fieldwork", messages.text(t)));
        ArrayNode definitions = head.putArray("definitions");
        for (Definition definition : study.definitions()) {
            definitions
                    .addObject()
                    .put("term", messages.text(definition.term()))
                    .put("meaning", messages.text(definition.meaning()));
        }
        head.put("source", messages.text(published.source().title()));
        array(head, "sourceNotes", published.source().notes());
        return head;
    }

    private void array(ObjectNode head, String name, List<LocalizedText> texts) {
        ArrayNode array = head.putArray(name);
        messages.texts(texts).forEach(array::add);
    }
}
