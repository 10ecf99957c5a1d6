package org.surveystats.stats.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;

/** The columns that a design names, by the field of the plan that names each. */
record DesignNames(Map<String, String> numbersByField, Map<String, String> labelsByField) {

    static DesignNames of(Optional<SurveyDesign> design) {
        DesignNames names = new DesignNames(new LinkedHashMap<>(), new LinkedHashMap<>());
        design.ifPresent(names::add);
        return names;
    }

    private void add(SurveyDesign design) {
        design.weight().ifPresent(name -> numbersByField.put("design.weight", name));
        if (design instanceof ReplicateDesign replicates) {
            for (int i = 0; i < replicates.columns().size(); i++) {
                numbersByField.put(
                        "design.replicates.columns[" + i + "]",
                        replicates.columns().get(i));
            }
        } else if (design instanceof SampleDesign sample) {
            for (int i = 0; i < sample.stages().size(); i++) {
                add("design.stages[" + i + "].", sample.stages().get(i));
            }
        }
    }

    private void add(String path, Stage stage) {
        stage.stratum().ifPresent(name -> labelsByField.put(path + "stratum", name));
        stage.cluster().ifPresent(name -> labelsByField.put(path + "cluster", name));
        stage.populationSize().ifPresent(name -> numbersByField.put(path + "populationSize", name));
    }

    /** The columns of weights, population sizes and replicate weights, each once. */
    Set<String> numbers() {
        return new LinkedHashSet<>(List.copyOf(numbersByField.values()));
    }

    /** The columns of strata and clusters, each once. */
    Set<String> labels() {
        return new LinkedHashSet<>(List.copyOf(labelsByField.values()));
    }
}
