package org.surveystats.model.json;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.internal.json.Paths;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Definition;
import org.surveystats.model.question.Fieldwork;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Study;

/** Reads the object of a questionnaire. */
final class QuestionnaireReader {

    private static final Pattern OPTION = Pattern.compile("^(questions\\[\\d+])(?:\\.items\\[\\d+])?\\.(options.*)$");

    private QuestionnaireReader() {}

    static Optional<Questionnaire> read(ObjectReader root) {
        String id = root.string("id");
        LocalizedText title = root.text("title");
        String language = root.string("language");
        if (root.isFine()) {
            root.attempt("language", () -> LocalizedText.of(language, "checks the tag"), path -> path);
        }
        Optional<Study> study = root.object("study", QuestionnaireReader::study);
        Map<String, Optional<AgreementScale>> scales = new HashMap<>();
        root.objects("scales", scale -> scale(scale, scales));
        QuestionReader reader = new QuestionReader(scales);
        List<Question> questions = root.requiredObjects("questions", reader::read);
        root.finish();
        return root.attempt(
                "id",
                () -> {
                    Questionnaire.Builder builder = Questionnaire.builder(id, language, title);
                    study.ifPresent(builder::study);
                    questions.forEach(builder::add);
                    return builder.build();
                },
                path -> scalePath(root.tree(), path));
    }

    private static Optional<AgreementScale> scale(ObjectReader scale, Map<String, Optional<AgreementScale>> scales) {
        Optional<String> id = scale.requiredString("id");
        Optional<AgreementScale> made = OptionReader.scale(scale, id.orElse("?"));
        scale.finish();
        if (id.isPresent() && scales.put(id.get(), made) != null) {
            scale.problem(Problem.at(scale.place("id"), "duplicate id")
                    .foundText(id.get())
                    .expected("an id that no other scale has"));
        }
        return made;
    }

    /** An option of a shared scale stands in the list of scales, not where the question that has it stands. */
    private static String scalePath(Tree root, String path) {
        Matcher option = OPTION.matcher(path);
        if (option.matches()
                && Paths.nearest(root, option.group(1)) instanceof Tree.Fields question
                && question.values().get("scale") instanceof Tree.Text id
                && Paths.nearest(root, "scales") instanceof Tree.Items scales) {
            for (int i = 0; i < scales.values().size(); i++) {
                boolean same = scales.values().get(i) instanceof Tree.Fields scale
                        && scale.values().get("id") instanceof Tree.Text name
                        && name.value().equals(id.value());
                if (same) {
                    return "scales[" + i + "]." + option.group(2);
                }
            }
        }
        return path;
    }

    private static Optional<Study> study(ObjectReader study) {
        Optional<LocalizedText> title = study.optionalText("title");
        List<LocalizedText> organisations = study.texts("organisations");
        List<LocalizedText> authors = study.texts("authors");
        List<LocalizedText> funders = study.texts("funders");
        Optional<LocalizedText> purpose = study.optionalText("purpose");
        Optional<LocalizedText> population = study.optionalText("population");
        OptionalLong populationSize = study.optionalLong("populationSize");
        Optional<Fieldwork> fieldwork = study.object("fieldwork", QuestionnaireReader::fieldwork);
        Optional<LocalizedText> mode = study.optionalText("mode");
        OptionalLong sampleSize = study.optionalLong("sampleSize");
        List<Definition> definitions = study.objects("definitions", QuestionnaireReader::definition);
        return study.build(() -> new Study(
                title,
                organisations,
                authors,
                funders,
                purpose,
                population,
                populationSize,
                fieldwork,
                mode,
                sampleSize,
                definitions));
    }

    private static Optional<Fieldwork> fieldwork(ObjectReader period) {
        Optional<LocalDate> from = period.optionalDate("from");
        Optional<LocalDate> to = period.optionalDate("to");
        Optional<LocalizedText> description = period.optionalText("description");
        return period.build(() -> new Fieldwork(from, to, description));
    }

    private static Optional<Definition> definition(ObjectReader definition) {
        LocalizedText term = definition.text("term");
        LocalizedText meaning = definition.text("meaning");
        return definition.build(() -> new Definition(term, meaning));
    }
}
