package io.gouji.intake;

import java.io.ByteArrayOutputStream;

/** Bytes that a mail writes as {@code =E6=9C=BA}, with an = at the end of a line that goes on. */
final class QuotedPrintable {
    private QuotedPrintable() {}

    /** What is no proper escape stands for itself. */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            int softBreak = softBreak(text, at);
            if (character != '=' || (softBreak == 0 && byteAt(text, at) < 0)) {
                bytes.write(character);
            } else if (softBreak > 0) {
                at += softBreak - 1;
            } else {
                bytes.write(byteAt(text, at));
                at += 2;
            }
        }
        return bytes.toByteArray();
    }

    /** How long the break is that begins with this =; 0 when none does. */
    private static int softBreak(String text, int at) {
        if (text.startsWith("=\r\n", at)) {
            return 3;
        }
        return text.startsWith("=\n", at) ? 2 : 0;
    }

    private static int byteAt(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
