/** How long whole runs take, beside what else people would do with the same files. */
@NullMarked
package io.gouji.bench.runs;

import org.jspecify.annotations.NullMarked;
