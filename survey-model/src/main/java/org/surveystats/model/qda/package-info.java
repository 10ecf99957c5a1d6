/**
 * Codebooks from and to the files of programs for qualitative data analysis (.qdc, the codebook of the REFI-QDA standard 1.0):
 * start with {@link org.surveystats.model.qda.QdcFile}. The standard is described at
 * <a href="https://www.qdasoftware.org/">qdasoftware.org</a>; the namespace is {@code urn:QDA-XML:codebook:1.0}.
 *
 * <p>The standard knows a code by a GUID and a name in one language. This library knows a theme by a short string, which has no
 * place in the standard: it is written as the last line of the description, {@code [code: staff]}, and taken from there again.
 */
@NullMarked
package org.surveystats.model.qda;

import org.jspecify.annotations.NullMarked;
