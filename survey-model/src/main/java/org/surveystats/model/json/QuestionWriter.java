package org.surveystats.model.json;

import java.util.Optional;
import java.util.Set;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.BinaryQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.QuestionVisitor;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.ReasonFor;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.question.YesNoQuestion;

/** Writes questions, each type with its own fields. */
final class QuestionWriter implements QuestionVisitor<Tree> {

    private final Set<String> inlineScales;

    QuestionWriter(Set<String> inlineScales) {
        this.inlineScales = inlineScales;
    }

    private static TreeBuilder start(Question question) {
        return header(new TreeBuilder().put("type", question.typeName()), question, Optional.empty());
    }

    private static TreeBuilder header(TreeBuilder out, Question question, Optional<Base> inherited) {
        out.put("id", question.id())
                .put("text", question.text())
                .putText("shortLabel", question.header().shortLabel());
        // An item's base that is its grid's comes back from the grid.
        return question.askedIf().equals(inherited) ? out : out.put("askedIf", question.askedIf(), OptionWriter::base);
    }

    private static TreeBuilder options(TreeBuilder out, Question question) {
        return out.put("options", question.options(), OptionWriter::option);
    }

    private static Tree binary(BinaryQuestion question, Optional<Subject> subject) {
        return options(start(question), question)
                .put("positive", question.positive())
                .put("subject", subject, TreeBuilder::subject)
                .build();
    }

    @Override
    public Tree awareness(AwarenessQuestion question) {
        return binary(question, question.subject());
    }

    @Override
    public Tree usage(UsageQuestion question) {
        return binary(question, question.subject());
    }

    @Override
    public Tree yesNo(YesNoQuestion question) {
        return binary(question, Optional.empty());
    }

    @Override
    public Tree singleChoice(SingleChoiceQuestion question) {
        return options(start(question), question)
                .put("nets", question.nets(), OptionWriter::net)
                .build();
    }

    @Override
    public Tree frequency(FrequencyQuestion question) {
        return options(start(question), question)
                .put("subject", question.subject(), TreeBuilder::subject)
                .build();
    }

    @Override
    public Tree agreement(AgreementQuestion question) {
        return scale(start(question), question)
                .putIf(question.wording() == AgreementQuestion.Wording.REVERSED, "reversed")
                .build();
    }

    private TreeBuilder scale(TreeBuilder out, AgreementQuestion question) {
        return inlineScales.contains(question.scale().id())
                ? OptionWriter.scale(out, question.scale())
                : out.put("scale", question.scale().id());
    }

    @Override
    public Tree rating(RatingQuestion question) {
        TreeBuilder out = start(question);
        if (question.kind() == RatingQuestion.Kind.NET_PROMOTER) {
            out.put("kind", "netPromoter");
        }
        out.put("lowest", question.lowest())
                .put("highest", question.highest())
                .putText("lowestLabel", question.lowestLabel())
                .putText("highestLabel", question.highestLabel());
        return options(out, question).build();
    }

    @Override
    public Tree multipleResponse(MultipleResponseQuestion question) {
        TreeBuilder out = options(start(question), question);
        if (question.atLeast() != 0) {
            out.put("atLeast", (long) question.atLeast());
        }
        question.atMost().ifPresent(most -> out.put("atMost", (long) most));
        return out.put("nets", question.nets(), OptionWriter::net).build();
    }

    @Override
    public Tree ranking(RankingQuestion question) {
        TreeBuilder out = options(start(question), question);
        question.depth().ifPresent(depth -> out.put("depth", (long) depth));
        return out.build();
    }

    @Override
    public Tree numeric(NumericQuestion question) {
        TreeBuilder out = start(question)
                .putText("unit", question.unit())
                .put("least", question.least())
                .put("greatest", question.greatest());
        return options(out, question).build();
    }

    @Override
    public Tree date(DateQuestion question) {
        TreeBuilder out =
                start(question).putString("earliest", question.earliest()).putString("latest", question.latest());
        return options(out, question).build();
    }

    @Override
    public Tree openEnded(OpenEndedQuestion question) {
        TreeBuilder out = start(question).put("reasonFor", question.reasonFor(), QuestionWriter::reasonFor);
        question.codebook().ifPresent(book -> out.put("codebook", book.themes(), OptionWriter::theme));
        return options(out, question).build();
    }

    private static Tree reasonFor(ReasonFor reason) {
        return new TreeBuilder()
                .put("question", reason.question())
                .put("options", reason.options(), TreeBuilder::string)
                .build();
    }

    @Override
    public Tree grid(GridQuestion grid) {
        ChoiceQuestion first = grid.items().get(0);
        TreeBuilder out = start(grid).put("itemType", first.typeName());
        if (first instanceof AgreementQuestion agreement) {
            scale(out, agreement);
        } else {
            options(out, grid);
        }
        return out.put("items", grid.items(), item -> item(item, grid.askedIf()))
                .build();
    }

    private static Tree item(ChoiceQuestion item, Optional<Base> inherited) {
        TreeBuilder out = header(new TreeBuilder(), item, inherited);
        if (item instanceof AgreementQuestion agreement) {
            out.putIf(agreement.wording() == AgreementQuestion.Wording.REVERSED, "reversed");
        } else if (item instanceof BinaryQuestion binary) {
            out.put("positive", binary.positive());
        }
        out.put("nets", item.nets(), OptionWriter::net);
        return out.put("subject", item.subject(), TreeBuilder::subject).build();
    }
}
