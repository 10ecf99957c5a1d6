package org.surveystats.model.question;

/** A question answered by one of several ordered options: it has cumulative shares. */
public sealed interface OrderedQuestion extends ChoiceQuestion permits FrequencyQuestion, AgreementQuestion {}
