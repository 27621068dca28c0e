/** A file as plain values: sheets of cells and running text, with the place of each. */
@NullMarked
package io.gouji.grid;

import org.jspecify.annotations.NullMarked;
