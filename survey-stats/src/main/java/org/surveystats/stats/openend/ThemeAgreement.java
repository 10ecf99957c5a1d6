package org.surveystats.stats.openend;

import java.util.List;
import java.util.Objects;
import org.surveystats.model.question.Theme;

/**
 * How well coders agree on one theme, given or not given to an answer.
 *
 * @param theme the theme
 * @param mentions to how many answers each coder gave it, in the order of the coders
 * @param percent the share of pairs of coders who agree
 * @param kappa Cohen's kappa of two coders, Fleiss' of more
 * @param alpha Krippendorff's alpha, nominal
 */
public record ThemeAgreement(
        Theme theme, List<Long> mentions, AgreementEstimate percent, AgreementEstimate kappa, AgreementEstimate alpha) {

    /**
     * Checks the parts.
     *
     * @param theme the theme
     * @param mentions to how many answers each coder gave it
     * @param percent the share of pairs of coders who agree
     * @param kappa Cohen's kappa of two coders, Fleiss' of more
     * @param alpha Krippendorff's alpha, nominal
     */
    public ThemeAgreement {
        Objects.requireNonNull(theme, "theme");
        mentions = List.copyOf(mentions);
        Objects.requireNonNull(percent, "percent");
        Objects.requireNonNull(kappa, "kappa");
        Objects.requireNonNull(alpha, "alpha");
    }
}
