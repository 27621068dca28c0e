/** Results as people and programs read them, as values or streams; all wording is here. */
@NullMarked
package io.gouji.report;

import org.jspecify.annotations.NullMarked;
