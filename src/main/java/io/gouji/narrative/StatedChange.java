package io.gouji.narrative;

import java.util.Optional;

/**
 * A figure of the year with what its sentence says of the year before: 187条，比上年的125条增加62条，增长49.6%.
 *
 * @param before what it was then
 * @param amount by how much it changed, signed
 * @param rate by how many per cent, signed, rounded as it is shown
 */
public record StatedChange(Claim level, Optional<Claim> before, Optional<Claim> amount, Optional<Claim> rate) {}
