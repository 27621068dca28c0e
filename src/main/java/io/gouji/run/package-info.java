/** The whole run on one page: intake, reconcile, region, output. */
@NullMarked
package io.gouji.run;

import org.jspecify.annotations.NullMarked;
