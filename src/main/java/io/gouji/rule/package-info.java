/** Rules read from data and confronted with figures: passed, failed, not assessable, or the rule itself is broken. */
@NullMarked
package io.gouji.rule;

import org.jspecify.annotations.NullMarked;
