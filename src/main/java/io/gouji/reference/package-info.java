/** What people who are no programmers own: the rows of the reference CSV files with their place, and every text in both languages. */
@NullMarked
package io.gouji.reference;

import org.jspecify.annotations.NullMarked;
