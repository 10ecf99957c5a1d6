package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    void write(TextPage page) {
        Map<String, String> fields = new LinkedHashMap<>();
        study.title().ifPresent(t -> fields.put("study.title", messages.quoted(messages.text(t))));
        putAll(fields, "study.organisations", study.organisations());
        putAll(fields, "study.authors", study.authors());
        putAll(fields, "study.funders", study.funders());
        study.purpose().ifPresent(t -> fields.put("study.purpose", messages.text(t)));
        study.population().ifPresent(t -> fields.put("study.population", messages.text(t)));
        study.sampleSize().ifPresent(n -> fields.put("study.sampleSize", messages.counted("respondents", n)));
        study.fieldwork()
                .flatMap(Fieldwork::description)
                .ifPresent(t -> fields.put("study.fieldwork", messages.text(t)));
        for (Definition definition : study.definitions()) {
            fields.put(
                    "study.definition",
                    messages.quoted(messages.text(definition.term())) + " – " + messages.text(definition.meaning()));
        }
        fields.put(
                "source.title", messages.quoted(messages.text(published.source().title())));
        int width = fields.keySet().stream()
                .mapToInt(key -> DisplayWidth.of(messages.text(key)))
                .max()
                .orElseThrow();
        page.title(messages.text(published.questionnaire().title())).blank();
        fields.forEach((key, text) -> page.field(messages.text(key), width, text));
        page.blank().paragraph(messages.text("source.notes"));
        messages.texts(published.source().notes()).forEach(page::bullet);
    }

    private void putAll(Map<String, String> fields, String key, List<LocalizedText> texts) {
        if (!texts.isEmpty()) {
            fields.put(key, String.join("; ", messages.texts(texts)));
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
