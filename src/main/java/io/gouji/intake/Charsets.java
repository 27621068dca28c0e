package io.gouji.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Bytes to text: by the byte order mark where there is one, else the first of UTF-8, UTF-16 and GB18030 under which the bytes
 * make sense. Strictness decides better than statistics: Chinese text of one of them is never valid in an earlier one. A few
 * damaged characters (a download cut off in the middle of one) are let pass and stand as U+FFFD: otherwise UTF-8 would be
 * taken for GB18030, under which nearly every byte makes some character.
 */
final class Charsets {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char DAMAGED = '\uFFFD';

    private Charsets() {}

    /** The text behind the byte order mark; empty when the bytes are no text. */
    static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, UTF_16BE);
        }
        return decode(bytes, 0, UTF_8).or(() -> unmarked16(bytes)).or(() -> decode(bytes, 0, GB18030));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: the byte order is the one that gives digits and line breaks, and the script must be ours. */
    private static Optional<String> unmarked16(byte[] bytes) {
        String little = new String(bytes, UTF_16LE);
        String big = new String(bytes, UTF_16BE);
        boolean isLittle = plain(little) > plain(big);
        String text = isLittle ? little : big;
        long ours = text.chars().filter(Charsets::isAsciiOrChinese).count();
        return plain(text) > 0 && ours * 2 > text.length()
                ? decode(bytes, 0, isLittle ? UTF_16LE : UTF_16BE)
                : Optional.empty();
    }

    private static long plain(String text) {
        return text.chars().filter(c -> "\r\n 123456789".indexOf(c) >= 0).count();
    }

    private static boolean isAsciiOrChinese(int character) {
        return character < 0x80
                || (character >= 0x2000 && character < 0x2070)
                || (character >= 0x3000 && character < 0x3040)
                || (character >= 0x4E00 && character < 0xA000)
                || (character >= 0xFF00 && character < 0xFFF0);
    }

    private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        try {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            String text = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return isText(text) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a replacing decoder reports nothing", e);
        }
    }

    /** No zero characters, hardly any other control characters, and of the characters beyond ASCII hardly one damaged. */
    private static boolean isText(String text) {
        long controls = text.chars().filter(Charsets::isStrangeControl).count();
        long damaged = text.chars().filter(c -> c == DAMAGED).count();
        long beyondAscii = text.chars().filter(c -> c > 0x7F).count();
        return text.indexOf('\0') < 0 && controls * 100 <= text.length() && damaged * 100 <= beyondAscii;
    }

    private static boolean isStrangeControl(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }
}
