/** Files to documents: one class per format, chosen by content, never by extension. */
@NullMarked
package io.gouji.intake;

import org.jspecify.annotations.NullMarked;
