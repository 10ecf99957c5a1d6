package org.surveystats.stats.design;

import java.util.List;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Question;

/** Domains in English, by ids and codes. */
final class PlainDomainWords implements DomainWords {

    @Override
    public String everyone() {
        return "everyone";
    }

    @Override
    public String chose(Question question, List<String> codes) {
        return question.id() + " is " + String.join(" or ", codes);
    }

    @Override
    public String answered(Question question) {
        return question.id() + " answered";
    }

    @Override
    public String missing(Question question, List<MissingReason> reasons) {
        return question.id() + " missing" + (reasons.isEmpty() ? "" : " as " + reasons);
    }

    @Override
    public String and(String first, String second) {
        return "(" + first + " and " + second + ")";
    }

    @Override
    public String or(String first, String second) {
        return "(" + first + " or " + second + ")";
    }

    @Override
    public String not(String other) {
        return "not (" + other + ")";
    }
}
