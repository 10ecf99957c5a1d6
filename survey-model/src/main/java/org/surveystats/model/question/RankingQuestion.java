package org.surveystats.model.question;

import java.util.List;
import java.util.OptionalInt;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * Options put in order, all of them or the first few.
 *
 * @param header the id, the texts and the base
 * @param options the options to be ranked, special answers among them
 * @param depth how many ranks are asked for; empty where all options are ranked
 */
public record RankingQuestion(QuestionHeader header, List<Option> options, OptionalInt depth) implements Question {

    /**
     * Checks the options and the depth.
     *
     * @param header the id, the texts and the base
     * @param options the options to be ranked, special answers among them
     * @param depth how many ranks are asked for; empty where all options are ranked
     * @throws QuestionnaireException if there are less than two valid options, codes repeat, or the depth is not between 1
     *     and their number
     */
    public RankingQuestion {
        options = Options.checked(options);
        long valid = options.stream().filter(Option::isValid).count();
        if (valid < 2 || depth.orElse(1) < 1 || depth.orElse(1) > valid) {
            throw new QuestionnaireException(Problem.at(Place.field("depth"), "a ranking that cannot be made")
                    .found(valid + " options" + (depth.isPresent() ? ", depth " + depth.getAsInt() : ""))
                    .expected("at least two options and a depth from 1 to their number"));
        }
    }

    /**
     * A question that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @param options the options to be ranked
     * @return the question
     */
    public static RankingQuestion of(String id, String text, Option... options) {
        return new RankingQuestion(QuestionHeader.of(id, text), List.of(options), OptionalInt.empty());
    }

    /**
     * The same question with only the first ranks asked for.
     *
     * @param ranks how many
     * @return the question with its depth
     */
    public RankingQuestion topRanks(int ranks) {
        return new RankingQuestion(header, options, OptionalInt.of(ranks));
    }

    /**
     * The number of ranks a complete answer has.
     *
     * @return the depth, or the number of valid options
     */
    public int ranks() {
        return depth.orElse(validOptions().size());
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public RankingQuestion askedIf(Base base) {
        return new RankingQuestion(header.withAskedIf(base), options, depth);
    }

    @Override
    public String typeName() {
        return "ranking";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.ranking(this);
    }
}
