/** Which cells are likely wrong when rules fail, and what would make every rule hold. A pure function of figures and rules. */
@NullMarked
package io.gouji.repair;

import org.jspecify.annotations.NullMarked;
