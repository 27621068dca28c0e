/** Which edition is this, and which cell is which indicator. */
@NullMarked
package io.gouji.form;

import org.jspecify.annotations.NullMarked;
