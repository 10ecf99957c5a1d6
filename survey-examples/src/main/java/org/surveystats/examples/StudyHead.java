package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.question.Definition;
import org.surveystats.model.question.Fieldwork;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Study;

/** Who asked whom, when and why, as JSON. */
final class StudyHead {

    private final PublishedStudy published;
    private final Study study;
    private final Messages messages;

    StudyHead(PublishedStudy published, Messages messages) {
        this.published = published;
        this.study = published.questionnaire().study();
        this.messages = messages;
    }

    /** What the source does not tell is absent. */
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
