package io.gouji.reference;

import java.util.Optional;

/**
 * Reads the {@link Outline} of a regular expression. The syntax that tables use is understood; of an expression with any other
 * nothing is known. Whether it is an expression at all is not looked at here.
 */
final class OutlineReader {
    private static final char NONE = '\0';
    /** Escapes of places between characters. */
    private static final String PLACES = "bBAzZ";

    private static final int HEXADECIMAL = 16;

    private final String regex;
    private int at;
    private boolean isUnderstood = true;

    private OutlineReader(String regex) {
        this.regex = regex;
    }

    static Outline read(String regex) {
        OutlineReader reader = new OutlineReader(regex);
        Outline outline = reader.alternatives();
        boolean isKnown = reader.isUnderstood && reader.at == regex.length() && !outline.mayBeEmpty();
        return isKnown ? outline : Outline.ANYTHING;
    }

    private Outline alternatives() {
        Outline all = sequence();
        while (skip("|")) {
            all = all.or(sequence());
        }
        return all;
    }

    private Outline sequence() {
        Outline all = Outline.PLACE;
        while (isUnderstood && at < regex.length() && peek() != '|' && peek() != ')') {
            all = all.then(repeated(one()));
        }
        return all;
    }

    private Outline one() {
        return switch (peek()) {
            case '(' -> group();
            case '[' -> bracket();
            case '\\' -> escape();
            case '^', '$' -> skipping(1, Outline.PLACE);
            case '.' -> skipping(1, Outline.ANY_CHARACTER);
            case '{', '*', '+', '?' -> unknown();
            default -> literal();
        };
    }

    private Outline repeated(Outline one) {
        boolean orNothing = peek() == '?' || peek() == '*' || regex.startsWith("{0", at);
        if (peek() == '{') {
            at = behind('}');
        } else if (!skip("?") && !skip("*") && !skip("+")) {
            return one;
        }
        at += peek() == '?' || peek() == '+' ? 1 : 0; // reluctant or possessive
        return orNothing ? one.orNothing() : one;
    }

    private Outline group() {
        at++;
        boolean looksAround = skip("?=") || skip("?!") || skip("?<=") || skip("?<!");
        if (!looksAround && !skip("?:") && !skip("?>") && peek() == '?') {
            if (!regex.startsWith("?<", at)) {
                return unknown();
            }
            at = behind('>');
        }
        Outline inside = alternatives();
        isUnderstood &= skip(")");
        return looksAround ? Outline.PLACE : inside;
    }

    private Outline bracket() {
        at++;
        boolean isNegated = skip("^");
        Outline members = member();
        while (isUnderstood && !skip("]")) {
            members = members.or(member());
        }
        return isNegated ? Outline.ANY_CHARACTER : members;
    }

    /** A character, an escape or a range. */
    private Outline member() {
        if (peek() == ']' || peek() == '[' || peek() == NONE || regex.startsWith("&&", at)) {
            return unknown();
        }
        Outline first = end();
        boolean isRange = peek() == '-' && at + 1 < regex.length() && regex.charAt(at + 1) != ']';
        if (!isRange) {
            return first;
        }
        at++;
        return range(first.begins(), end().begins());
    }

    private Outline end() {
        return peek() == '\\' ? escape() : literal();
    }

    private Outline range(Optional<String> first, Optional<String> last) {
        boolean isOfTwo = first.filter(each -> each.length() == 1).isPresent()
                && last.filter(each -> each.length() == 1).isPresent();
        return isOfTwo ? of(first.get().charAt(0), last.get().charAt(0)) : unknown();
    }

    /** A character; of one in two units the first, behind which the second always stands. */
    private Outline literal() {
        char character = peek();
        return skipping(Character.charCount(regex.codePointAt(at)), Outline.oneOf(String.valueOf(character)));
    }

    private Outline escape() {
        char kind = at + 1 < regex.length() ? regex.charAt(at + 1) : NONE;
        if (PLACES.indexOf(kind) >= 0) {
            return skipping(2, Outline.PLACE);
        }
        return switch (kind) {
            case 'd' -> skipping(2, of('0', '9'));
            case 'w' ->
                skipping(2, of('0', '9').or(of('A', 'Z')).or(of('a', 'z')).or(of('_', '_')));
            case 's' -> skipping(2, of('\t', '\r').or(of(' ', ' ')));
            case 't' -> skipping(2, of('\t', '\t'));
            case 'n' -> skipping(2, of('\n', '\n'));
            case 'r' -> skipping(2, of('\r', '\r'));
            case 'D', 'W', 'S', 'h', 'H' -> skipping(2, Outline.ANY_CHARACTER);
            case 'p', 'P' -> property();
            case 'u' -> unit();
            default -> Character.isLetterOrDigit(kind) || kind == NONE ? unknown() : skipping(2, of(kind, kind));
        };
    }

    private static Outline of(char first, char last) {
        StringBuilder characters = new StringBuilder();
        for (int each = first; each <= last; each++) {
            characters.append((char) each);
        }
        return Outline.oneOf(characters.toString());
    }

    /** A property of characters; which ones have it is not looked up. */
    private Outline property() {
        boolean isNamed = regex.startsWith("{", at + 2);
        return isNamed ? skipping(behind('}') - at, Outline.ANY_CHARACTER) : unknown();
    }

    /** A character by its number in four digits; halves of characters are not put together here. */
    private Outline unit() {
        try {
            int end = Math.min(at + 6, regex.length());
            char character = (char) Integer.parseInt(regex, at + 2, end, HEXADECIMAL);
            return Character.isSurrogate(character) ? unknown() : skipping(6, of(character, character));
        } catch (NumberFormatException e) {
            return unknown();
        }
    }

    private Outline unknown() {
        isUnderstood = false;
        return Outline.ANYTHING;
    }

    private char peek() {
        return at < regex.length() ? regex.charAt(at) : NONE;
    }

    private boolean skip(String sign) {
        boolean stands = regex.startsWith(sign, at);
        at += stands ? sign.length() : 0;
        return stands;
    }

    private Outline skipping(int characters, Outline outline) {
        at += characters;
        return outline;
    }

    private int behind(char sign) {
        int found = regex.indexOf(sign, at);
        return found < 0 ? regex.length() : found + 1;
    }
}
