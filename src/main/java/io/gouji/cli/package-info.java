/** The command line: one file per command. */
@NullMarked
package io.gouji.cli;

import org.jspecify.annotations.NullMarked;
