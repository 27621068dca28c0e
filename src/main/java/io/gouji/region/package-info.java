/** Many submissions to one region: who sent what, which version counts, how figures add up. */
@NullMarked
package io.gouji.region;

import org.jspecify.annotations.NullMarked;
