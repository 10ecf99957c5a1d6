package org.surveystats.model.question;

import java.util.Objects;

/** Gives an item of a grid the base of its grid. */
final class ItemBase implements QuestionVisitor<ChoiceQuestion> {

    private final Base base;

    ItemBase(Base base) {
        this.base = Objects.requireNonNull(base, "base");
    }

    @Override
    public ChoiceQuestion awareness(AwarenessQuestion question) {
        return question.askedIf(base);
    }

    @Override
    public ChoiceQuestion usage(UsageQuestion question) {
        return question.askedIf(base);
    }

    @Override
    public ChoiceQuestion yesNo(YesNoQuestion question) {
        return question.askedIf(base);
    }

    @Override
    public ChoiceQuestion singleChoice(SingleChoiceQuestion question) {
        return question.askedIf(base);
    }

    @Override
    public ChoiceQuestion frequency(FrequencyQuestion question) {
        return question.askedIf(base);
    }

    @Override
    public ChoiceQuestion agreement(AgreementQuestion question) {
        return question.askedIf(base);
    }

    @Override
    public ChoiceQuestion rating(RatingQuestion question) {
        throw noItem(question);
    }

    @Override
    public ChoiceQuestion multipleResponse(MultipleResponseQuestion question) {
        throw noItem(question);
    }

    @Override
    public ChoiceQuestion ranking(RankingQuestion question) {
        throw noItem(question);
    }

    @Override
    public ChoiceQuestion numeric(NumericQuestion question) {
        throw noItem(question);
    }

    @Override
    public ChoiceQuestion date(DateQuestion question) {
        throw noItem(question);
    }

    @Override
    public ChoiceQuestion openEnded(OpenEndedQuestion question) {
        throw noItem(question);
    }

    @Override
    public ChoiceQuestion grid(GridQuestion question) {
        throw noItem(question);
    }

    private static IllegalStateException noItem(Question question) {
        return new IllegalStateException("\"" + question.id() + "\" cannot be an item of a grid");
    }
}
