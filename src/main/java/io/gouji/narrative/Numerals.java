package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chinese numerals, from {@code narrative/numerals.csv}. */
final class Numerals {
    private final Map<Character, BigDecimal> digits = new HashMap<>();
    private final Map<Character, BigDecimal> powers = new HashMap<>();
    /** 廿: twenty in one character. */
    private final Map<Character, BigDecimal> tens = new HashMap<>();

    private final Map<Character, BigDecimal> myriads = new HashMap<>();
    /** 百分之: what stands before a numeral and makes it a share, and the sign of that share. */
    private final Trie<Fraction> fractions = new Trie<>();
    /** All characters of numerals. */
    private final BitSet characters = new BitSet();

    /** 百分之 or its like, and the sign that it stands for. */
    record Fraction(String word, String sign) {}

    private Numerals() {}

    static Numerals of(ReferenceData data) {
        Numerals numerals = new Numerals();
        for (Row row : data.rows("narrative/numerals.csv")) {
            String word = row.required("word");
            switch (row.required("kind")) {
                case "digit" -> numerals.digits.put(word.charAt(0), number(row));
                case "power" -> numerals.powers.put(word.charAt(0), number(row));
                case "tens" -> numerals.tens.put(word.charAt(0), number(row));
                case "myriad" -> numerals.myriads.put(word.charAt(0), number(row));
                case "fraction" -> numerals.fractions.put(word, new Fraction(word, row.required("value")));
                default ->
                    throw row.fault(
                            "kind", "fault.not-one-of", row.get("kind"), "digit, power, tens, myriad, fraction");
            }
        }
        List.of(numerals.digits, numerals.powers, numerals.tens, numerals.myriads)
                .forEach(each -> each.keySet().forEach(numerals.characters::set));
        return numerals;
    }

    private static BigDecimal number(Row row) {
        return BigDecimal.valueOf(row.integer("value"));
    }

    boolean isNumeral(char character) {
        return characters.get(character);
    }

    /** What a character multiplies the number before it by: 万, 亿, and 百, 千 too. */
    Optional<BigDecimal> multiple(char character) {
        return Optional.ofNullable(myriads.getOrDefault(character, powers.get(character)));
    }

    /** The word 百分之 or its like at a place. */
    Optional<Fraction> fraction(String text, int at) {
        return fractions.at(text, at);
    }

    /** The value of a run of numerals: 一百二十三, 两万, 二〇一八. */
    BigDecimal value(CharSequence numerals) {
        boolean positional = numerals.chars().allMatch(c -> digits.containsKey((char) c));
        return positional ? byPosition(numerals) : byPower(numerals);
    }

    private BigDecimal byPosition(CharSequence numerals) {
        StringBuilder plain = new StringBuilder();
        numerals.chars().forEach(c -> plain.append(digits.getOrDefault((char) c, BigDecimal.ZERO)));
        return new BigDecimal(plain.toString());
    }

    private BigDecimal byPower(CharSequence numerals) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        for (int i = 0; i < numerals.length(); i++) {
            char character = numerals.charAt(i);
            if (digits.containsKey(character)) {
                digit = digits.getOrDefault(character, BigDecimal.ZERO);
            } else if (tens.containsKey(character)) {
                section = section.add(tens.getOrDefault(character, BigDecimal.ZERO));
                digit = BigDecimal.ZERO;
            } else if (powers.containsKey(character)) {
                section = section.add(oneAtLeast(digit).multiply(powers.getOrDefault(character, BigDecimal.ONE)));
                digit = BigDecimal.ZERO;
            } else {
                total = total.add(
                        oneAtLeast(section.add(digit)).multiply(myriads.getOrDefault(character, BigDecimal.ONE)));
                section = BigDecimal.ZERO;
                digit = BigDecimal.ZERO;
            }
        }
        return total.add(section).add(digit);
    }

    /** 十 alone is ten. */
    private static BigDecimal oneAtLeast(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ONE : number;
    }
}
