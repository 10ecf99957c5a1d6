package org.surveystats.model.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;

/**
 * A study known from a publication: its questionnaire, the printed shares and quotes, and the source.
 *
 * @param questionnaire what was asked
 * @param source the publication
 * @param distributions what it says of each question, at most one a question
 * @param quotes open answers that it prints
 */
public record PublishedStudy(
        Questionnaire questionnaire, Source source, List<PublishedDistribution> distributions, List<Quote> quotes) {

    /**
     * Checks that figures and quotes fit the questionnaire.
     *
     * @param questionnaire what was asked
     * @param source the publication
     * @param distributions what it says of each question
     * @param quotes open answers that it prints
     * @throws QuestionnaireException naming every figure or quote of an unknown question, option, theme or answer, every
     *     question with two distributions, and every valid option without an entry
     */
    public PublishedStudy {
        Objects.requireNonNull(source, "source");
        distributions = List.copyOf(distributions);
        quotes = List.copyOf(quotes);
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < distributions.size(); i++) {
            String path = "distributions[" + i + "]";
            String id = distributions.get(i).question();
            checkDistribution(questionnaire, path, distributions.get(i), problems);
            if (!seen.add(id)) {
                problems.add(Problem.at(Place.field(path + ".question"), "a second distribution of one question")
                        .foundText(id));
            }
        }
        for (int i = 0; i < quotes.size(); i++) {
            checkQuote(questionnaire, "quotes[" + i + "]", quotes.get(i), problems);
        }
        if (!problems.isEmpty()) {
            throw new QuestionnaireException(problems);
        }
    }

    /**
     * What the source says of a question.
     *
     * @param question the question's id
     * @return its distribution, or empty where the source does not mention it
     */
    public Optional<PublishedDistribution> distribution(String question) {
        return distributions.stream().filter(d -> d.question().equals(question)).findFirst();
    }

    /**
     * The quotes that explain an answer, in the source's order.
     *
     * @param openQuestion the id of the open-ended question
     * @param answer the code of the answer explained
     * @return the quotes, perhaps none
     */
    public List<Quote> quotes(String openQuestion, String answer) {
        return quotes.stream()
                .filter(q -> q.question().equals(openQuestion) && q.answer().equals(Optional.of(answer)))
                .toList();
    }

    /**
     * The quotes of a theme, in the source's order.
     *
     * @param openQuestion the id of the open-ended question
     * @param theme the theme's code
     * @return the quotes, perhaps none
     */
    public List<Quote> quotesOf(String openQuestion, String theme) {
        return quotes.stream()
                .filter(q -> q.question().equals(openQuestion) && q.theme().equals(theme))
                .toList();
    }

    private static void checkDistribution(
            Questionnaire questionnaire, String path, PublishedDistribution distribution, List<Problem> problems) {
        Optional<Question> question = questionnaire.find(distribution.question());
        if (question.isEmpty()
                || question.get() instanceof GridQuestion
                || question.get().validOptions().isEmpty()) {
            problems.add(Problem.at(Place.field(path + ".question"), "no question with shares")
                    .foundText(distribution.question())
                    .expected("the id of a question or grid item answered by options"));
            return;
        }
        List<String> codes =
                question.get().validOptions().stream().map(Option::code).toList();
        for (PublishedShare share : distribution.shares()) {
            if (!codes.contains(share.option())) {
                problems.add(Problem.at(Place.field(path + ".shares"), "unknown code")
                        .foundText(share.option())
                        .expected("one of " + codes));
            }
        }
        for (String code : codes) {
            if (distribution.share(code).isEmpty()) {
                problems.add(Problem.at(Place.field(path + ".shares"), "an option without an entry")
                        .found("none for \"" + code + "\"")
                        .hint("a figure that the source omits is entered as not reported"));
            }
        }
    }

    private static void checkQuote(Questionnaire questionnaire, String path, Quote quote, List<Problem> problems) {
        if (!(questionnaire.find(quote.question()).orElse(null) instanceof OpenEndedQuestion open)) {
            problems.add(Problem.at(Place.field(path + ".question"), "no open-ended question")
                    .foundText(quote.question()));
            return;
        }
        if (open.codebook().flatMap(book -> book.theme(quote.theme())).isEmpty()) {
            problems.add(Problem.at(Place.field(path + ".theme"), "unknown theme of \"" + open.id() + "\"")
                    .foundText(quote.theme()));
        }
        if (quote.answer().isPresent()) {
            String answer = quote.answer().get();
            boolean known = open.reasonFor()
                    .filter(r -> r.options().isEmpty()
                            ? questionnaire
                                    .question(r.question())
                                    .option(answer)
                                    .isPresent()
                            : r.options().contains(answer))
                    .isPresent();
            if (!known) {
                problems.add(Problem.at(Place.field(path + ".answer"), "no answer that \"" + open.id() + "\" explains")
                        .foundText(answer));
            }
        }
    }
}
