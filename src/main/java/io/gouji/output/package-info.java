/** Values to files: workbooks, lists, blank forms; nothing half written. */
@NullMarked
package io.gouji.output;

import org.jspecify.annotations.NullMarked;
