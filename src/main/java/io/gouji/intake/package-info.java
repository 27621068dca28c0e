/**
 * Files to documents: one class per format, chosen by content, never by extension. {@code Intake} takes the bytes;
 * {@code LeanWorkbook} reads the usual workbooks; of everything else {@code Sniffer} tells the {@code Kind}, and the kind reads
 * it or refuses it with a message. To add a format: a kind, its sign in the sniffer, a reader (or the text of a refusal in
 * {@code messages.csv}).
 */
@NullMarked
package io.gouji.intake;

import org.jspecify.annotations.NullMarked;
