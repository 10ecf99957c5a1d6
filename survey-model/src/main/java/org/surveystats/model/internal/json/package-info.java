/**
 * Strict reading and stable printing of this project's JSON files, whatever they describe: trees that know where they
 * stand, readers that collect every problem. Exported to the library's own modules only.
 */
@NullMarked
package org.surveystats.model.internal.json;

import org.jspecify.annotations.NullMarked;
