package org.surveystats.model.question;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One answer that a respondent can choose.
 *
 * @param code the string that stands for the option in files and plans; unique within its question
 * @param label its wording
 * @param shortLabel a shorter wording for tables
 * @param score the number that stands for the option in a mean score
 * @param rate how often, for the options of a frequency question
 * @param traits what else is special about it
 * @param missing set where choosing the option is no valid answer, as with "don't know"
 */
public record Option(
        String code,
        LocalizedText label,
        Optional<LocalizedText> shortLabel,
        OptionalDouble score,
        Optional<Rate> rate,
        Set<Trait> traits,
        Optional<MissingReason> missing) {

    /** What can be special about an option. */
    public enum Trait {
        /** Excludes every other option of a multiple response question, as "none of these" does. */
        EXCLUSIVE,
        /** Asks for a text, as "other, please specify" does. */
        SPECIFY
    }

    /**
     * Checks the parts.
     *
     * @param code the string that stands for the option
     * @param label its wording
     * @param shortLabel a shorter wording for tables
     * @param score the number that stands for the option in a mean score
     * @param rate how often
     * @param traits what else is special about it
     * @param missing set where choosing the option is no valid answer
     * @throws IllegalArgumentException if the code is blank or has outer white space, the score is not finite, the option
     *     is missing and has a score or a rate, or its missing kind is {@link MissingReason#NOT_ASKED} or
     *     {@link MissingReason#INVALID}, which no respondent can choose
     */
    public Option {
        Codes.check("an option's code", code);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(shortLabel, "shortLabel");
        if (score.isPresent() && !Double.isFinite(score.getAsDouble())) {
            throw new IllegalArgumentException(
                    "the score of option \"" + code + "\" must be finite: found " + score.getAsDouble());
        }
        traits = Set.copyOf(traits);
        if (missing.isPresent()) {
            MissingReason reason = missing.get();
            if (reason == MissingReason.NOT_ASKED || reason == MissingReason.INVALID) {
                throw new IllegalArgumentException("option \"" + code + "\" cannot have the missing kind "
                        + reason.code() + ", which nobody chooses");
            }
            if (score.isPresent() || rate.isPresent()) {
                throw new IllegalArgumentException("option \"" + code + "\" is a missing answer (" + reason.code()
                        + ") and can have no score and no rate");
            }
        }
    }

    /**
     * An option with its wording in the questionnaire's language.
     *
     * @param code the string that stands for the option
     * @param label its wording
     * @return the option
     * @throws IllegalArgumentException if the code or the label is blank
     */
    public static Option of(String code, String label) {
        return of(code, LocalizedText.of(label));
    }

    /**
     * An option.
     *
     * @param code the string that stands for the option
     * @param label its wording
     * @return the option
     * @throws IllegalArgumentException if the code is blank
     */
    public static Option of(String code, LocalizedText label) {
        return new Option(
                code, label, Optional.empty(), OptionalDouble.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    /**
     * The same option with a shorter wording for tables.
     *
     * @param text the shorter wording
     * @return the option with it
     */
    public Option withShortLabel(LocalizedText text) {
        return new Option(code, label, Optional.of(text), score, rate, traits, missing);
    }

    /**
     * The same option with a score.
     *
     * @param newScore the number that stands for the option in a mean score
     * @return the option with it
     */
    public Option withScore(double newScore) {
        return new Option(code, label, shortLabel, OptionalDouble.of(newScore), rate, traits, missing);
    }

    /**
     * The same option with a rate.
     *
     * @param newRate how often
     * @return the option with it
     */
    public Option withRate(Rate newRate) {
        return new Option(code, label, shortLabel, score, Optional.of(newRate), traits, missing);
    }

    /**
     * The same option with a trait.
     *
     * @param trait what is special about it
     * @return the option with it
     */
    public Option with(Trait trait) {
        EnumSet<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Option(code, label, shortLabel, score, rate, more, missing);
    }

    /**
     * The same option as a missing answer.
     *
     * @param reason the kind of missing answer
     * @return the option with it
     */
    public Option as(MissingReason reason) {
        return new Option(code, label, shortLabel, score, rate, traits, Optional.of(reason));
    }

    /**
     * Whether the option excludes every other.
     *
     * @return whether it has the trait {@link Trait#EXCLUSIVE}
     */
    public boolean isExclusive() {
        return traits.contains(Trait.EXCLUSIVE);
    }

    /**
     * Whether the option asks for a text.
     *
     * @return whether it has the trait {@link Trait#SPECIFY}
     */
    public boolean isSpecify() {
        return traits.contains(Trait.SPECIFY);
    }

    /**
     * Whether choosing the option is a valid answer.
     *
     * @return whether it has no missing kind
     */
    public boolean isValid() {
        return missing.isEmpty();
    }

    /**
     * The short wording, or the full one where there is none.
     *
     * @return the label for tables
     */
    public LocalizedText tableLabel() {
        return shortLabel.orElse(label);
    }
}
