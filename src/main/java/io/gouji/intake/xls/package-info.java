/**
 * Workbooks of the .xls kind (BIFF8, Excel 97 to 2003), read record by record: only those that hold cells, styles and shared
 * texts. What is read is what the library would read; what is not understood is {@code Unfamiliar}.
 */
@NullMarked
package io.gouji.intake.xls;

import org.jspecify.annotations.NullMarked;
