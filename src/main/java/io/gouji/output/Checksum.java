package io.gouji.output;

/**
 * The CRC-32 of some bytes, and how many they are: with both, the checksums of two stretches give that of the whole.
 *
 * @param crc as the ZIP format has it
 */
record Checksum(int crc, long length) {
    static final Checksum NONE = new Checksum(0, 0);

    /** Of the format; polynomials are kept with the coefficient of x⁰ in the highest bit. */
    private static final int POLYNOMIAL = 0xEDB8_8320;

    private static final int ONE = 1 << 31;
    private static final int X = 1 << 30;

    /** Of these bytes with others behind them: what is in front is moved on by x⁸ for every byte that follows. */
    Checksum then(Checksum next) {
        return new Checksum(times(crc, power(Byte.SIZE * next.length)) ^ next.crc, length + next.length);
    }

    /** x to the power of {@code exponent}, by squaring. */
    private static int power(long exponent) {
        int result = ONE;
        int square = X;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }

    private static int times(int one, int other) {
        int product = 0;
        int shifted = other;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            if ((one & bit) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ POLYNOMIAL;
        }
        return product;
    }
}
