package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** RTF as Word and WPS of the Chinese market write it: Chinese in code page 936, byte by byte. */
class RtfReaderTest {
    private static final String HEAD = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 " + gbk("宋体")
            + ";}}{\\header " + gbk("页眉") + "\\par}";

    @Test
    void paragraphsAreReadInTheirCodePageAndNumberedOnesAreHeadings() {
        Document document = Given.file(
                "报告.rtf",
                rtf(
                        "\\pard\\f0 ",
                        gbk("一、概述"),
                        "\\par ",
                        gbk("公开信息"),
                        "12",
                        gbk("条。"),
                        "\\line ",
                        "\\u31532?\\u20108?",
                        gbk("行"),
                        "{\\v ",
                        gbk("看不见"),
                        "}{\\*\\bkmkstart x}\\par"));
        assertThat(document.format()).isEqualTo(Document.Format.RTF);
        assertThat(Given.paragraphs(document)).containsExactly("一、概述", "公开信息12条。", "第二行");
        assertThat(Given.levels(document)).containsExactly(1, 0, 0);
    }

    @Test
    void aTableIsAGridWithItsMergedCells() {
        Document document = Given.file(
                "报告.rtf",
                rtf(
                        "\\trowd\\trleft0\\cellx2000\\cellx4000\\clvmgf\\cellx6000\\pard\\intbl ",
                        gbk("申请人"),
                        "\\cell\\cell ",
                        gbk("总计"),
                        "\\cell\\row",
                        "\\trowd\\trleft0\\cellx2010\\cellx4000\\clvmrg\\cellx6000\\pard\\intbl ",
                        gbk("自然人"),
                        "\\cell ",
                        gbk("法人"),
                        "\\cell\\cell\\row",
                        "\\trowd\\trleft0\\cellx2000\\cellx4000\\cellx6000\\pard\\intbl 2\\cell 1\\cell 3\\cell\\row",
                        "\\pard ",
                        gbk("附注"),
                        "\\par"));
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("申请人||总计", "自然人|法人", "2|1|3");
        assertThat(Given.spans(Given.onlyGrid(document))).containsExactly("C1:C2");
        assertThat(Given.paragraphs(document)).containsExactly("附注");
    }

    private static byte[] rtf(String... content) {
        return (HEAD + String.join("", content) + "}").getBytes(StandardCharsets.US_ASCII);
    }

    /** Chinese as RTF writes it: every byte in hexadecimal. */
    private static String gbk(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte each : text.getBytes(Charset.forName("GBK"))) {
            hex.append(String.format(java.util.Locale.ROOT, "\\'%02x", each));
        }
        return hex.toString();
    }
}
