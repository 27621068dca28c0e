/** How long it takes to read workbooks, beside what the libraries take for the same files. */
@NullMarked
package io.gouji.bench.reading;

import org.jspecify.annotations.NullMarked;
