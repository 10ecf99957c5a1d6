package org.surveystats.stats.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.stats.published.Finding.Kind;

/** The audit of one question: collects its findings in the order in which a reader wants them. */
final class DistributionAudit {

    private final Question question;
    private final PublishedDistribution published;
    private final Rounding rounding;
    private final OptionalLong base;
    private final BaseOrigin origin;
    private final List<Finding> findings = new ArrayList<>();

    private DistributionAudit(
            Question question,
            PublishedDistribution published,
            Rounding rounding,
            OptionalLong base,
            BaseOrigin origin) {
        this.question = question;
        this.published = published;
        this.rounding = rounding;
        this.base = base;
        this.origin = origin;
    }

    static AuditedDistribution of(
            PublishedStudy study, PublishedDistribution published, Rounding rounding, OptionalLong greatestBase) {
        Question question = study.questionnaire().question(published.question());
        OptionalLong sample = study.questionnaire().study().sampleSize();
        BaseOrigin origin = published.base().isPresent()
                ? BaseOrigin.STATED
                : sample.isPresent() && question.askedIf().isEmpty() ? BaseOrigin.SAMPLE_SIZE : BaseOrigin.UNKNOWN;
        OptionalLong base = switch (origin) {
            case STATED -> published.base();
            case SAMPLE_SIZE -> sample;
            case UNKNOWN -> OptionalLong.empty();
        };
        LongRange searched = searched(published.question(), base, sample, greatestBase);
        return new DistributionAudit(question, published, rounding, base, origin).audit(sample, searched);
    }

    private static LongRange searched(
            String question, OptionalLong base, OptionalLong sample, OptionalLong greatestBase) {
        if (greatestBase.isPresent() && base.orElse(1) > greatestBase.getAsLong()) {
            throw new IllegalArgumentException("the bases searched, 1 to " + greatestBase.getAsLong()
                    + ", leave out the base of \"" + question + "\": " + base.getAsLong());
        }
        long known = Math.max(base.orElse(0), sample.orElse(0));
        return LongRange.of(1, greatestBase.orElse(known > 0 ? known : AuditOptions.DEFAULT_GREATEST_BASE));
    }

    private AuditedDistribution audit(OptionalLong sample, LongRange searched) {
        List<String> silent = codes(s -> !s.isReported());
        if (!silent.isEmpty()) {
            add(Kind.NOT_REPORTED, silent, rounding, List.of());
        }
        if (origin == BaseOrigin.STATED && base.getAsLong() > sample.orElse(Long.MAX_VALUE)) {
            add(Kind.BASE_ABOVE_SAMPLE, List.of(), rounding, List.of());
        }
        Optional<RecoveredDistribution> recovered = Optional.empty();
        if (published.isReported()) {
            if (silent.isEmpty() && question instanceof ChoiceQuestion && !JointCounts.leavesRoom(question)) {
                checkSum();
            }
            RecoveredDistribution found = RecoveredDistribution.of(question, published, rounding, searched);
            recovered = Optional.of(found);
            if (base.isEmpty()) {
                withoutBase(found);
            } else {
                onBase(found, base.getAsLong());
            }
        }
        return new AuditedDistribution(published, base, origin, rounding, recovered, findings);
    }

    private void checkSum() {
        PercentageSum sum = PercentageSum.of(published.shares(), rounding);
        if (!sum.isWhole()) {
            Kind kind = sum.isWithinRounding() ? Kind.SUM_WITHIN_ROUNDING : Kind.SUM_BEYOND_ROUNDING;
            findings.add(
                    new Finding(kind, question.id(), reported(), base, origin, rounding, List.of(), Optional.of(sum)));
        }
    }

    private void withoutBase(RecoveredDistribution found) {
        add(Kind.BASE_UNKNOWN, reported(), rounding, found.fits());
        if (found.isPossible()) {
            return;
        }
        add(Kind.NO_BASE_FITS, reported(), rounding, List.of());
        for (Rounding other : otherRules()) {
            RecoveredDistribution tried = RecoveredDistribution.of(question, published, other, found.searched());
            Kind kind = tried.isPossible() ? Kind.OTHER_RULE_EXPLAINS : Kind.OTHER_RULE_EXPLAINS_NONE;
            add(kind, reported(), other, tried.fits());
        }
    }

    private void onBase(RecoveredDistribution found, long n) {
        Optional<RecoveredBase> fit = found.fit(n);
        if (fit.isPresent()) {
            consistent(fit.get());
            return;
        }
        List<String> impossible =
                codes(s -> s.isReported() && PossibleCounts.of(s, rounding, n).isEmpty());
        if (impossible.isEmpty()) {
            add(Kind.IMPOSSIBLE_TOGETHER, reported(), rounding, List.of());
        } else {
            add(Kind.IMPOSSIBLE_ON_BASE, impossible, rounding, List.of());
        }
        add(found.isPossible() ? Kind.OTHER_BASES_FIT : Kind.NO_BASE_FITS, reported(), rounding, found.fits());
        otherRules().forEach(rule -> otherRule(rule, n, impossible));
        complements(n);
    }

    private void consistent(RecoveredBase fit) {
        add(Kind.CONSISTENT, reported(), rounding, List.of(fit));
        List<String> several = codes(
                s -> s.isReported() && !fit.counts(s.option()).orElseThrow().isSingle());
        if (!several.isEmpty()) {
            add(Kind.SEVERAL_COUNTS, several, rounding, List.of(fit));
        }
    }

    private void otherRule(Rounding rule, long n, List<String> impossible) {
        List<RecoveredBase> all = RecoveredDistribution.of(question, published, rule, LongRange.of(n))
                .fits();
        if (!all.isEmpty()) {
            add(Kind.OTHER_RULE_EXPLAINS, reported(), rule, all);
            return;
        }
        List<OptionCounts> explained = new ArrayList<>();
        for (PublishedShare share : published.shares()) {
            if (impossible.contains(share.option())) {
                PossibleCounts.of(share, rule, n).ifPresent(c -> explained.add(new OptionCounts(share.option(), c)));
            }
        }
        if (explained.isEmpty()) {
            add(Kind.OTHER_RULE_EXPLAINS_NONE, List.of(), rule, List.of());
        } else {
            List<String> options = explained.stream().map(OptionCounts::option).toList();
            add(Kind.OTHER_RULE_EXPLAINS_PART, options, rule, List.of(new RecoveredBase(n, explained)));
        }
    }

    /** A share that the others leave over is tried as unknown: whatever count the others then leave to it is its own. */
    private void complements(long n) {
        boolean whole = question instanceof ChoiceQuestion
                && !JointCounts.leavesRoom(question)
                && published.shares().size() > 1
                && published.shares().stream().allMatch(PublishedShare::isReported)
                && PercentageSum.of(published.shares(), rounding).isWhole();
        if (!whole) {
            return;
        }
        for (Rounding rule : Rounding.values()) {
            for (String option : reported()) {
                List<RecoveredBase> fits = RecoveredDistribution.of(question, without(option), rule, LongRange.of(n))
                        .fits();
                // Where the rule explains the figure itself too, it need be no complement.
                if (!fits.isEmpty()
                        && RecoveredDistribution.of(question, published, rule, LongRange.of(n))
                                .fits()
                                .isEmpty()) {
                    add(Kind.COMPLEMENT_OF_ROUNDED, List.of(option), rule, fits);
                }
            }
        }
    }

    private PublishedDistribution without(String option) {
        return new PublishedDistribution(
                published.question(),
                published.base(),
                published.shares().stream()
                        .map(s -> s.option().equals(option) ? PublishedShare.notReported(option) : s)
                        .toList(),
                published.at());
    }

    private List<Rounding> otherRules() {
        return List.of(Rounding.values()).stream().filter(r -> r != rounding).toList();
    }

    private List<String> reported() {
        return codes(PublishedShare::isReported);
    }

    private List<String> codes(Predicate<PublishedShare> which) {
        return published.shares().stream()
                .filter(which)
                .map(PublishedShare::option)
                .toList();
    }

    private void add(Kind kind, List<String> options, Rounding rule, List<RecoveredBase> fits) {
        findings.add(new Finding(kind, question.id(), options, base, origin, rule, fits, Optional.empty()));
    }
}
