/**
 * Tabulation plans: what to compute, from which answers, under which sampling design, as one file beside the questionnaire
 * and the answers.
 *
 * <pre>{@code
 * PlanResults results = PlanFile.read(Path.of("plan.json")).run();
 * ResultsJson.write(results, Path.of("results.json"));
 * }</pre>
 *
 * <p>A plan is checked against its questionnaire and the columns of its answers before anything is computed, and every
 * problem is reported at once.
 */
@NullMarked
package org.surveystats.stats.plan;

import org.jspecify.annotations.NullMarked;
