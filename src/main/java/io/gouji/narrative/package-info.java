/** What the sentences of a report claim: quoted figures, sums that the text states itself, passages too damaged to read. */
@NullMarked
package io.gouji.narrative;

import org.jspecify.annotations.NullMarked;
