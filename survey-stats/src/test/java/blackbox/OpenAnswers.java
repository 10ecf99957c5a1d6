package blackbox;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseTable;

/** Ten made-up respondents, of whom nine were asked for reasons, coded by three coders. */
final class OpenAnswers {

    static final YesNoQuestion USE =
            YesNoQuestion.of("use", "Do you use it?", Option.of("yes", "yes"), Option.of("no", "no"));

    static final OpenEndedQuestion REASONS = new OpenEndedQuestion(
                    OpenEndedQuestion.of("reasons", "Why?").header(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Option.of("dk", "don't know").as(MissingReason.DONT_KNOW)))
            .withThemes(
                    Theme.of("staff", LocalizedText.of("Staff")),
                    Theme.of("rude", LocalizedText.of("Rude")).withParent("staff"),
                    Theme.of("slow", LocalizedText.of("Slow")).withParent("staff"),
                    Theme.of("price", LocalizedText.of("Price")))
            .askedIf(Base.is("use", "yes"));

    static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("open", "en", LocalizedText.of("Made up"))
            .add(USE)
            .add(REASONS)
            .build();

    private OpenAnswers() {}

    static ResponseTable table() {
        return ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("weight")
                .coder("reasons", "anna")
                .coder("reasons", "boris")
                .coder("reasons", "clara")
                .row()
                .choose("use", "yes")
                .design("weight", 1)
                .text("reasons", "They are rude and slow")
                .code("reasons", "anna", "rude", "slow")
                .code("reasons", "boris", "rude", "slow")
                .code("reasons", "clara", "rude")
                .add()
                .row()
                .choose("use", "yes")
                .design("weight", 2)
                .text("reasons", "Too expensive")
                .code("reasons", "anna", "price")
                .code("reasons", "boris", "price")
                .code("reasons", "clara", "price")
                .add()
                .row()
                .choose("use", "yes")
                .design("weight", 3)
                .text("reasons", "Hm")
                .code("reasons", "anna")
                .code("reasons", "boris")
                .code("reasons", "clara", "staff")
                .add()
                .row()
                .choose("use", "yes")
                .design("weight", 1)
                .text("reasons", "Nobody helps")
                .code("reasons", "anna", "staff")
                .code("reasons", "boris", "slow")
                .add()
                .row()
                .choose("use", "yes")
                .design("weight", 2)
                .text("reasons", "Not coded yet")
                .add()
                .row()
                .choose("use", "yes")
                .design("weight", 1)
                .missing("reasons", MissingReason.DONT_KNOW)
                .add()
                .row()
                .choose("use", "yes")
                .design("weight", 1)
                .add()
                .row()
                .choose("use", "no")
                .design("weight", 1)
                .add()
                .row()
                .choose("use", "yes")
                .design("weight", 2)
                .text("reasons", "Slow, and it costs a fortune")
                .code("reasons", "anna", "slow", "price")
                .code("reasons", "boris", "slow")
                .code("reasons", "clara", "price")
                .add()
                .row()
                .choose("use", "yes")
                .design("weight", 1)
                .text("reasons", "???")
                .code("reasons", "anna")
                .code("reasons", "boris")
                .code("reasons", "clara")
                .add()
                .build();
    }
}
