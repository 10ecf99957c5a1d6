package org.surveystats.model.json;

import java.util.List;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Rate;
import org.surveystats.model.question.Theme;

/** Writes options, what is made of options, and the conditions that name them. */
final class OptionWriter {

    private OptionWriter() {}

    static Tree option(Option option) {
        return new TreeBuilder()
                .put("code", option.code())
                .put("label", option.label())
                .putText("shortLabel", option.shortLabel())
                .put("score", option.score())
                .put("timesPerMonth", option.rate(), OptionWriter::rate)
                .putIf(option.isExclusive(), "exclusive")
                .putIf(option.isSpecify(), "specify")
                .putString("missing", option.missing().map(MissingReason::code))
                .build();
    }

    private static Tree rate(Rate rate) {
        return new TreeBuilder().put("from", rate.from()).put("to", rate.to()).build();
    }

    static TreeBuilder scale(TreeBuilder holder, AgreementScale scale) {
        return holder.put("options", scale.options(), OptionWriter::option).putString("neutral", scale.neutral());
    }

    static Tree net(Net net) {
        return new TreeBuilder()
                .put("code", net.code())
                .put("label", net.label())
                .put("options", net.options(), TreeBuilder::string)
                .build();
    }

    static Tree theme(Theme theme) {
        return new TreeBuilder()
                .put("code", theme.code())
                .put("label", theme.label())
                .putString("parent", theme.parent())
                .putText("definition", theme.definition())
                .build();
    }

    static Tree base(Base base) {
        TreeBuilder out = new TreeBuilder();
        if (base instanceof Base.AnyOf anyOf) {
            out.put("question", anyOf.question()).put("anyOf", List.copyOf(anyOf.codes()), TreeBuilder::string);
        } else if (base instanceof Base.And and) {
            out.put("and", and.conditions(), OptionWriter::base);
        } else if (base instanceof Base.Or or) {
            out.put("or", or.conditions(), OptionWriter::base);
        } else if (base instanceof Base.Not not) {
            out.put("not", base(not.condition()));
        }
        return out.build();
    }
}
