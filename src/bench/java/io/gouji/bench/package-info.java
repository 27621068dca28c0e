/** How long things take; run by hand, no part of the build. */
@NullMarked
package io.gouji.bench;

import org.jspecify.annotations.NullMarked;
