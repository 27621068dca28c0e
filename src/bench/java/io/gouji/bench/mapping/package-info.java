/** How far a mapping can be relied on: forms bent on purpose, with known answers; run by hand, no part of the build. */
@NullMarked
package io.gouji.bench.mapping;

import org.jspecify.annotations.NullMarked;
