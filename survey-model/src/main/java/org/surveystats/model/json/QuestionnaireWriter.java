package org.surveystats.model.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Fieldwork;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Study;

/** Writes the object of a questionnaire. */
final class QuestionnaireWriter {

    private QuestionnaireWriter() {}

    /** Adds the fields of a questionnaire to the object that holds them. */
    static TreeBuilder write(TreeBuilder root, Questionnaire questionnaire) {
        List<AgreementScale> scales = questionnaire.scales();
        Set<String> inline = inlineScales(questionnaire);
        root.put("id", questionnaire.id())
                .put("title", questionnaire.title())
                .put("language", questionnaire.language());
        if (!questionnaire.study().equals(Study.unknown())) {
            root.put("study", study(questionnaire.study()));
        }
        root.put(
                "scales",
                scales.stream().filter(s -> !inline.contains(s.id())).toList(),
                scale -> OptionWriter.scale(new TreeBuilder().put("id", scale.id()), scale)
                        .build());
        QuestionWriter writer = new QuestionWriter(inline);
        return root.put("questions", questionnaire.questions(), question -> question.accept(writer));
    }

    /** A scale that is named like the only question or grid that uses it stands in that question. */
    private static Set<String> inlineScales(Questionnaire questionnaire) {
        Map<String, Set<String>> users = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            if (question instanceof AgreementQuestion item) {
                users.computeIfAbsent(item.scale().id(), id -> new HashSet<>()).add(question.id());
            } else if (question instanceof GridQuestion grid) {
                for (ChoiceQuestion item : grid.items()) {
                    if (item instanceof AgreementQuestion agreement) {
                        users.computeIfAbsent(agreement.scale().id(), id -> new HashSet<>())
                                .add(grid.id());
                    }
                }
            }
        }
        Set<String> inline = new HashSet<>();
        users.forEach((scale, ids) -> {
            if (ids.equals(Set.of(scale))) {
                inline.add(scale);
            }
        });
        return inline;
    }

    private static Tree study(Study study) {
        return new TreeBuilder()
                .putText("title", study.title())
                .put("organisations", study.organisations(), TreeBuilder::text)
                .put("authors", study.authors(), TreeBuilder::text)
                .put("funders", study.funders(), TreeBuilder::text)
                .putText("purpose", study.purpose())
                .putText("population", study.population())
                .put("populationSize", study.populationSize())
                .put("fieldwork", study.fieldwork(), QuestionnaireWriter::fieldwork)
                .putText("mode", study.mode())
                .put("sampleSize", study.sampleSize())
                .put(
                        "definitions",
                        study.definitions(),
                        definition -> new TreeBuilder()
                                .put("term", definition.term())
                                .put("meaning", definition.meaning())
                                .build())
                .build();
    }

    private static Tree fieldwork(Fieldwork period) {
        return new TreeBuilder()
                .putString("from", period.from())
                .putString("to", period.to())
                .putText("description", period.description())
                .build();
    }
}
