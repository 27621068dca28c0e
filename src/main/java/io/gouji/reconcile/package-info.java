/** One submission: its figures, claims and rules confronted with each other. */
@NullMarked
package io.gouji.reconcile;

import org.jspecify.annotations.NullMarked;
