/** What we tell people: findings with their evidence, the same in every output. */
@NullMarked
package io.gouji.finding;

import org.jspecify.annotations.NullMarked;
