/**
 * Entry points for a fuzzer: bytes in, nothing but what a user may be told comes out. {@code src/test/sh/fuzz.sh} runs them under
 * Jazzer; what once broke stands in {@code src/test/resources/fuzz} and {@link io.gouji.fuzz.FuzzCasesTest} tries it again.
 */
@NullMarked
package io.gouji.fuzz;

import org.jspecify.annotations.NullMarked;
