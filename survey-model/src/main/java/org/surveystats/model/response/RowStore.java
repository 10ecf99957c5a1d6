package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.QuestionVisitor;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.question.YesNoQuestion;

/** The columns of a table while it is built. */
final class RowStore {

    private final RowLayout layout;
    private final List<Column> columns = new ArrayList<>();
    private final List<TextColumn> specified = new ArrayList<>();
    private final List<Column> designs = new ArrayList<>();
    private final List<CodingColumn> codings = new ArrayList<>();

    RowStore(RowLayout layout) {
        this.layout = layout;
        layout.questions.forEach(question -> columns.add(question.accept(new NewColumn())));
        layout.specifies.forEach(specify -> specified.add(new TextColumn()));
    }

    /** Makes the column of a question whose texts are withheld, before the first row. */
    void withhold(int position) {
        columns.set(position, new TextColumn(true));
    }

    /** Makes the columns that were declared since the last call. */
    void widen() {
        for (int i = designs.size(); i < layout.designs.size(); i++) {
            designs.add(layout.designs.get(i).numbers() ? new NumberColumn() : new LabelColumn());
        }
        for (int i = codings.size(); i < layout.codings.size(); i++) {
            codings.add(new CodingColumn(layout.codings.get(i).themes()));
        }
    }

    void append(ResponseRow row) {
        for (int i = 0; i < columns.size(); i++) {
            appendCell(columns.get(i), row, i);
        }
        for (int i = 0; i < specified.size(); i++) {
            RowLayout.Specify specify = layout.specifies.get(i);
            Optional<String> text = row.specifyText(i);
            int blank = row.chose(specify.position(), specify.option())
                    ? MissingReason.NO_ANSWER.number()
                    : MissingReason.NOT_ASKED.number();
            specified.get(i).add(text.orElse(""), text.isPresent() ? 0 : blank);
        }
        for (int i = 0; i < designs.size(); i++) {
            if (designs.get(i) instanceof NumberColumn numbers) {
                int blank = MissingReason.NO_ANSWER.number();
                numbers.add(row.designNumbers[i], row.designSet[i] ? 0 : blank);
            } else if (designs.get(i) instanceof LabelColumn labels) {
                labels.add(row.designSet[i] ? Optional.ofNullable(row.designLabels[i]) : Optional.empty());
            }
        }
        for (int i = 0; i < codings.size(); i++) {
            codings.get(i).add(row.codedThemes[i], row.codedStates[i]);
        }
    }

    private static void appendCell(Column column, ResponseRow row, int i) {
        int state = row.states[i];
        if (column instanceof ChoiceColumn choice) {
            choice.add(state == ResponseRow.ANSWERED ? row.choices[i] : -state);
        } else if (column instanceof MultipleResponseColumn multiple) {
            multiple.add(row.sets[i], state);
        } else if (column instanceof RankingColumn ranking) {
            ranking.add(row.orders[i], row.choices[i], state);
        } else if (column instanceof NumberColumn numbers) {
            numbers.add(row.numbers[i], state);
        } else if (column instanceof DateColumn dates) {
            dates.add((long) row.numbers[i], state);
        } else if (column instanceof TextColumn texts) {
            texts.add(Optional.ofNullable(row.texts[i]).orElse(""), state);
        }
    }

    ResponseTable build(Questionnaire questionnaire, int rows) {
        Map<String, Column> byQuestion = ResponseTableBuilder.ordered();
        for (int i = 0; i < columns.size(); i++) {
            trim(columns.get(i));
            byQuestion.put(layout.questions.get(i).id(), columns.get(i));
        }
        Map<String, Map<String, TextColumn>> bySpecify = ResponseTableBuilder.ordered();
        for (int i = 0; i < specified.size(); i++) {
            Question question = layout.questions.get(layout.specifies.get(i).position());
            String code =
                    question.options().get(layout.specifies.get(i).option()).code();
            specified.get(i).trim();
            bySpecify
                    .computeIfAbsent(question.id(), id -> ResponseTableBuilder.ordered())
                    .put(code, specified.get(i));
        }
        Map<String, Column> byDesign = ResponseTableBuilder.ordered();
        for (int i = 0; i < designs.size(); i++) {
            trim(designs.get(i));
            byDesign.put(layout.designs.get(i).name(), designs.get(i));
        }
        Map<String, Map<String, CodingColumn>> byCoder = ResponseTableBuilder.ordered();
        for (int i = 0; i < codings.size(); i++) {
            codings.get(i).trim();
            byCoder.computeIfAbsent(layout.codings.get(i).question(), id -> ResponseTableBuilder.ordered())
                    .put(layout.codings.get(i).coder(), codings.get(i));
        }
        return new ResponseTable(questionnaire, rows, byQuestion, byDesign, bySpecify, byCoder);
    }

    private static void trim(Column column) {
        if (column instanceof ChoiceColumn choice) {
            choice.trim();
        } else if (column instanceof MultipleResponseColumn multiple) {
            multiple.trim();
        } else if (column instanceof RankingColumn ranking) {
            ranking.trim();
        } else if (column instanceof NumberColumn numbers) {
            numbers.trim();
        } else if (column instanceof DateColumn dates) {
            dates.trim();
        } else if (column instanceof TextColumn texts) {
            texts.trim();
        } else if (column instanceof LabelColumn labels) {
            labels.trim();
        }
    }

    /** The column that each type of question needs. */
    private static final class NewColumn implements QuestionVisitor<Column> {
        @Override
        public Column awareness(AwarenessQuestion question) {
            return new ChoiceColumn(question.options());
        }

        @Override
        public Column usage(UsageQuestion question) {
            return new ChoiceColumn(question.options());
        }

        @Override
        public Column yesNo(YesNoQuestion question) {
            return new ChoiceColumn(question.options());
        }

        @Override
        public Column singleChoice(SingleChoiceQuestion question) {
            return new ChoiceColumn(question.options());
        }

        @Override
        public Column frequency(FrequencyQuestion question) {
            return new ChoiceColumn(question.options());
        }

        @Override
        public Column agreement(AgreementQuestion question) {
            return new ChoiceColumn(question.options());
        }

        @Override
        public Column rating(RatingQuestion question) {
            return new NumberColumn();
        }

        @Override
        public Column multipleResponse(MultipleResponseQuestion question) {
            return new MultipleResponseColumn(question.options());
        }

        @Override
        public Column ranking(RankingQuestion question) {
            return new RankingColumn(question.options(), question.ranks());
        }

        @Override
        public Column numeric(NumericQuestion question) {
            return new NumberColumn();
        }

        @Override
        public Column date(DateQuestion question) {
            return new DateColumn();
        }

        @Override
        public Column openEnded(OpenEndedQuestion question) {
            return new TextColumn(false);
        }

        @Override
        public Column grid(GridQuestion question) {
            throw new IllegalStateException("a grid has no column of its own: " + question.id());
        }
    }
}
