package org.surveystats.model.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * What was asked: the study, and its questions in the order they were asked. It is consistent: every id stands once, every
 * {@link Base} refers to an earlier question and to codes that question has, scales of the same name are the same, and
 * every text exists in the questionnaire's language, which stands in wherever another language is absent.
 */
public final class Questionnaire {

    private final String id;
    private final LocalizedText title;
    private final String language;
    private final Study study;
    private final List<Question> questions;
    private final List<Question> answered;
    private final Map<String, Question> byId;

    private Questionnaire(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.language = builder.language;
        this.study = builder.study;
        this.questions = List.copyOf(builder.questions);
        this.answered = flatten(questions);
        Map<String, Question> map = new LinkedHashMap<>();
        for (Question question : questions) {
            map.put(question.id(), question);
            if (question instanceof GridQuestion grid) {
                grid.items().forEach(item -> map.put(item.id(), item));
            }
        }
        this.byId = Collections.unmodifiableMap(map);
    }

    /**
     * Starts a questionnaire.
     *
     * @param id the string that stands for the questionnaire
     * @param language the BCP 47 tag of its language, in which every text exists
     * @param title its title
     * @return a builder without questions
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String id, String language, LocalizedText title) {
        return new Builder(id, language, title);
    }

    /**
     * The same questions under another name, for answers that are not those of the study itself.
     *
     * @param newId the string that stands for the new questionnaire
     * @param newTitle its title
     * @return a questionnaire with the same language, study and questions
     * @throws QuestionnaireException if the title lacks the questionnaire's language
     */
    public Questionnaire renamed(String newId, LocalizedText newTitle) {
        Builder builder = builder(newId, language, newTitle).study(study);
        questions.forEach(builder::add);
        return builder.build();
    }

    /**
     * The same questionnaire with one more question behind the others, such as a score that follows from their answers.
     *
     * @param question the question
     * @return a questionnaire with the same id, title, language and study
     * @throws QuestionnaireException if the question does not fit the others, as where its id is taken
     */
    public Questionnaire with(Question question) {
        Builder builder = builder(id, language, title).study(study);
        questions.forEach(builder::add);
        return builder.add(question).build();
    }

    static List<Question> flatten(List<Question> questions) {
        List<Question> leaves = new ArrayList<>();
        for (Question question : questions) {
            if (question instanceof GridQuestion grid) {
                leaves.addAll(grid.items());
            } else {
                leaves.add(question);
            }
        }
        return List.copyOf(leaves);
    }

    /**
     * The string that stands for the questionnaire.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The title.
     *
     * @return the title
     */
    public LocalizedText title() {
        return title;
    }

    /**
     * The language in which every text exists.
     *
     * @return a BCP 47 tag
     */
    public String language() {
        return language;
    }

    /**
     * Who asked whom, when and how.
     *
     * @return the study, perhaps {@link Study#unknown()}
     */
    public Study study() {
        return study;
    }

    /**
     * The questions in the order they were asked, grids as one.
     *
     * @return at least one question
     */
    public List<Question> questions() {
        return questions;
    }

    /**
     * The questions that hold answers: like {@link #questions()}, with each grid replaced by its items. Each has a column
     * in a table of answers, in this order.
     *
     * @return at least one question, none of them a grid
     */
    public List<Question> answeredQuestions() {
        return answered;
    }

    /**
     * The question or grid item with an id.
     *
     * @param questionId the id
     * @return the question, or empty if there is none
     */
    public Optional<Question> find(String questionId) {
        return Optional.ofNullable(byId.get(questionId));
    }

    /**
     * The question or grid item with an id.
     *
     * @param questionId the id
     * @return the question
     * @throws QuestionnaireException if there is none; the message lists the ids
     */
    public Question question(String questionId) {
        return find(questionId)
                .orElseThrow(() -> new QuestionnaireException(
                        Problem.at(Place.unknown(), "questionnaire \"" + id + "\" has no such question")
                                .foundText(questionId)
                                .expected("one of " + Codes.quoted(byId.keySet()))));
    }

    /**
     * The question or grid item with an id, as a type or a level of measurement.
     *
     * @param questionId the id
     * @param type for example {@code AgreementQuestion.class}
     * @param <Q> the type
     * @return the question
     * @throws QuestionnaireException if there is none, or it is of another type
     */
    public <Q extends Question> Q question(String questionId, Class<Q> type) {
        Question question = question(questionId);
        if (!type.isInstance(question)) {
            throw new QuestionnaireException(
                    Problem.at(Place.unknown(), "\"" + questionId + "\" is another type of question")
                            .found(question.getClass().getSimpleName())
                            .expected(type.getSimpleName()));
        }
        return type.cast(question);
    }

    /**
     * The questions and grid items of a type or a level of measurement, in order.
     *
     * @param type for example {@code AgreementQuestion.class}
     * @param <Q> the type
     * @return the questions, perhaps none
     */
    public <Q extends Question> List<Q> questions(Class<Q> type) {
        return byId.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * The scales of agreement that the questions share, by name, in order of first use.
     *
     * @return the scales, perhaps none
     */
    public List<AgreementScale> scales() {
        return questions(AgreementQuestion.class).stream()
                .map(AgreementQuestion::scale)
                .distinct()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Questionnaire that
                && id.equals(that.id)
                && title.equals(that.title)
                && language.equals(that.language)
                && study.equals(that.study)
                && questions.equals(that.questions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, language, questions);
    }

    @Override
    public String toString() {
        return "Questionnaire \"" + id + "\" with " + questions.size() + " questions";
    }

    /** Collects the parts of a questionnaire, and checks them together. */
    public static final class Builder {
        private final String id;
        private final String language;
        private final LocalizedText title;
        private Study study = Study.unknown();
        private final List<Question> questions = new ArrayList<>();

        private Builder(String id, String language, LocalizedText title) {
            Codes.check("a questionnaire's id", id);
            LocalizedText.of(language, "checks the tag");
            this.id = id;
            this.language = language;
            this.title = Objects.requireNonNull(title, "title");
        }

        /**
         * Sets the study.
         *
         * @param newStudy who asked whom, when and how
         * @return this builder
         */
        public Builder study(Study newStudy) {
            study = newStudy;
            return this;
        }

        /**
         * Adds a question behind those added before.
         *
         * @param question the question
         * @return this builder
         */
        public Builder add(Question question) {
            questions.add(question);
            return this;
        }

        /**
         * Builds the questionnaire.
         *
         * @return the questionnaire
         * @throws QuestionnaireException naming every place where the parts contradict each other
         */
        public Questionnaire build() {
            List<Problem> problems = new QuestionnaireCheck(language, title, study, questions).problems();
            if (!problems.isEmpty()) {
                throw new QuestionnaireException(problems);
            }
            return new Questionnaire(this);
        }
    }
}
