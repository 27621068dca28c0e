/**
 * Files to documents: one class per format, chosen by content, never by extension. {@code Intake} takes the bytes,
 * {@code Sniffer} tells their {@code Kind}, and the kind reads them or refuses them with a message. To add a format: a kind, its
 * sign in the sniffer, a reader (or the text of a refusal in {@code messages.csv}).
 */
@NullMarked
package io.gouji.intake;

import org.jspecify.annotations.NullMarked;
