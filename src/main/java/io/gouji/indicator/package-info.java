/** The canonical vocabulary: indicators, concepts, and a figure observed for one of them. */
@NullMarked
package io.gouji.indicator;

import org.jspecify.annotations.NullMarked;
