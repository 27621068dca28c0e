package io.gouji.narrative;

/**
 * A part of a total of which the text says how many per cent of it that is: 258件，占33.9%.
 *
 * @param percent the share as it is shown, rounded
 */
public record StatedShare(Claim part, Claim total, Claim percent) {}
