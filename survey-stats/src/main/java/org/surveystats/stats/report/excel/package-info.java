/**
 * Documents as Excel files with a sheet for each table: {@link org.surveystats.stats.report.excel.ExcelRenderer}. The user's duty
 * is to have the library fastexcel ({@code org.dhatim:fastexcel}), which is an optional dependency, on the class path or among
 * the modules.
 */
@NullMarked
package org.surveystats.stats.report.excel;

import org.jspecify.annotations.NullMarked;
