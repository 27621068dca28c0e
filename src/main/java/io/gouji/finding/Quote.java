package io.gouji.finding;

/**
 * A piece of running text that a finding rests on.
 *
 * @param start offset in the text of the document, in UTF-16 units; {@code end} is exclusive
 * @param paragraph number of its paragraph, from 1
 */
public record Quote(String file, int start, int end, String text, int paragraph) {}
