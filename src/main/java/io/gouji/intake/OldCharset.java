package io.gouji.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.util.CodePageUtil;

/** In which character set an old workbook writes, by the number that it says. */
final class OldCharset {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int CHINESE_PAGE = 936;

    private OldCharset() {}

    /** Of a workbook that says none: Chinese, in which text that holds nothing beyond ASCII is the same. */
    static Charset unsaid() {
        return CHINESE;
    }

    /** An unknown number is taken for the Western set, under which every byte makes a character. */
    static Charset of(int codePage) {
        if (codePage == CHINESE_PAGE) {
            return CHINESE;
        }
        try {
            return Charset.forName(CodePageUtil.codepageToEncoding(codePage, true));
        } catch (java.io.UnsupportedEncodingException | IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
