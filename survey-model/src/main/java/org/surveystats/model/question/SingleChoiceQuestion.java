package org.surveystats.model.question;

import java.util.List;

/**
 * One option out of several that have no order.
 *
 * @param header the id, the texts and the base
 * @param options the options, special answers among them
 * @param nets options counted as one
 */
public record SingleChoiceQuestion(QuestionHeader header, List<Option> options, List<Net> nets)
        implements ChoiceQuestion {

    /**
     * Checks the options and nets.
     *
     * @param header the id, the texts and the base
     * @param options the options, special answers among them
     * @param nets options counted as one
     * @throws org.surveystats.model.error.QuestionnaireException if there is no valid option, codes repeat, or a net names an unknown code
     */
    public SingleChoiceQuestion {
        options = Options.checked(options);
        nets = Options.checkedNets(nets, options);
    }

    /**
     * A question that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @param options the options in their order
     * @return the question
     */
    public static SingleChoiceQuestion of(String id, String text, Option... options) {
        return new SingleChoiceQuestion(QuestionHeader.of(id, text), List.of(options), List.of());
    }

    /**
     * The same question with nets.
     *
     * @param newNets options counted as one
     * @return the question with them
     */
    public SingleChoiceQuestion withNets(Net... newNets) {
        return new SingleChoiceQuestion(header, options, List.of(newNets));
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public SingleChoiceQuestion askedIf(Base base) {
        return new SingleChoiceQuestion(header.withAskedIf(base), options, nets);
    }

    @Override
    public String typeName() {
        return "singleChoice";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.singleChoice(this);
    }
}
