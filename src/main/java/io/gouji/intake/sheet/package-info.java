/** Cells and sheets of workbooks as they are put together, whoever reads the file: one reading of number formats for all. */
@NullMarked
package io.gouji.intake.sheet;

import org.jspecify.annotations.NullMarked;
