package org.surveystats.stats.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.stats.internal.Matrices;
import org.surveystats.stats.scale.ScaleFinding.Kind;

/** What a battery's matrix of covariances or correlations tells its user to look at. */
final class Findings {

    /** Eigenvalues of correlations below it are roundings. */
    private static final double ROUNDING = 1e-10;

    private final List<BatteryItem> items;
    private final List<ScaleFinding> found = new ArrayList<>();

    private Findings(List<BatteryItem> items) {
        this.items = items;
        if (items.size() < 3) {
            found.add(ScaleFinding.of(Kind.FEW_ITEMS));
        }
    }

    static List<ScaleFinding> of(List<BatteryItem> items, ItemMoments moments) {
        Findings findings = new Findings(items);
        if (moments.problem().isPresent()) {
            findings.addUnanswered(moments);
        } else {
            findings.addMatrix(moments.covariance());
        }
        return List.copyOf(findings.found);
    }

    static List<ScaleFinding> ofCorrelations(List<BatteryItem> items, double[][] correlations) {
        Findings findings = new Findings(items);
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                if (Math.abs(correlations[i][j]) == 1) {
                    findings.found.add(ScaleFinding.of(
                            Kind.PERFECT_CORRELATION, correlations[i][j], findings.id(i), findings.id(j)));
                }
            }
        }
        findings.addMatrix(correlations);
        return List.copyOf(findings.found);
    }

    private String id(int item) {
        return items.get(item).id();
    }

    private void addUnanswered(ItemMoments moments) {
        for (int i = 0; i < items.size(); i++) {
            if (moments.count(i, i) < 2) {
                found.add(ScaleFinding.of(Kind.TOO_FEW_ANSWERS, id(i)));
            }
            for (int j = i + 1; j < items.size(); j++) {
                if (moments.count(i, i) >= 2 && moments.count(j, j) >= 2 && moments.count(i, j) < 2) {
                    found.add(ScaleFinding.of(Kind.TOO_FEW_ANSWERS, id(i), id(j)));
                }
            }
        }
    }

    private void addMatrix(double[][] c) {
        for (int i = 0; i < c.length; i++) {
            if (c[i][i] > 0) {
                double rest = ScaleMath.itemRest(i).of(c);
                if (rest < 0) {
                    found.add(ScaleFinding.of(Kind.NEGATIVE_ITEM, rest, id(i)));
                }
            } else {
                found.add(ScaleFinding.of(Kind.CONSTANT_ITEM, id(i)));
            }
        }
        double alpha = ScaleMath.alpha(c);
        if (alpha < 0) {
            found.add(ScaleFinding.of(Kind.NEGATIVE_ALPHA, alpha));
        }
        if (ScaleMath.constant(c) < 0) {
            addFactor(ScaleMath.correlations(c));
        }
    }

    private void addFactor(double[][] r) {
        double[] eigenvalues = Matrices.symmetricEigenvalues(r);
        double least = eigenvalues[eigenvalues.length - 1];
        if (least < ROUNDING) {
            found.add(ScaleFinding.of(Kind.NOT_POSITIVE_DEFINITE, Math.abs(least) < ROUNDING ? 0 : least));
        }
        Optional<double[]> loadings = r.length < 3 ? Optional.empty() : MinimumResidual.loadings(r);
        for (int i = 0; loadings.isPresent() && i < r.length; i++) {
            if (Math.abs(loadings.get()[i]) >= 1) {
                found.add(ScaleFinding.of(Kind.HEYWOOD, loadings.get()[i], id(i)));
            }
        }
    }
}
