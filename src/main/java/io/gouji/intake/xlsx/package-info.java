/**
 * Workbooks of the .xlsx kind, read as streams of XML straight from their ZIP: only the parts that hold cells, styles and shared
 * texts, each once. What is read is what the library would read; what is not understood is {@code Unfamiliar}.
 */
@NullMarked
package io.gouji.intake.xlsx;

import org.jspecify.annotations.NullMarked;
