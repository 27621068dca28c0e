package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.Document;
import io.gouji.grid.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages as a printer writes them: every piece of text with its place. */
class PdfReaderTest {
    private static final int LINE = 20;

    @Test
    void linesOfAParagraphBecomeOneAcrossPagesAndPageNumbersAreLeftOut() {
        Document document = Given.file(
                "报告.pdf",
                pdf(
                        List.of(
                                at(200, "某某局年度报告"),
                                at(100, "一、主动公开情况"),
                                at(124, "全年主动公开政府信息187条，其中通过政府网"),
                                at(290, "- 1 -")),
                        List.of(at(100, "站公开137条。"), at(124, "收到政府信息公开申请2件。"), at(290, "2"))));
        assertThat(document.format()).isEqualTo(Document.Format.PDF);
        assertThat(Given.paragraphs(document))
                .containsExactly("某某局年度报告", "一、主动公开情况", "全年主动公开政府信息187条，其中通过政府网站公开137条。", "收到政府信息公开申请2件。");
        assertThat(Given.levels(document)).containsExactly(0, 1, 0, 0);
        assertThat(document.prose().paragraphs()).extracting(Paragraph::page).containsExactly(1, 1, 1, 2);
    }

    @Test
    void rowsOfATableAreNoText() {
        Document document = Given.file(
                "报告.pdf",
                pdf(List.of(
                        at(100, "二、统计表如下，各项均已核对。"),
                        at(100, "统计指标") + "\n" + at(300, "单位") + "\n" + at(400, "统计数"),
                        at(100, "收到申请数"),
                        at(100, "当面申请数") + "\n" + at(300, "件") + "\n" + at(400, "9"),
                        at(100, "以上数据截至年底，与档案一致。"))));
        assertThat(Given.paragraphs(document)).containsExactly("二、统计表如下，各项均已核对。", "以上数据截至年底，与档案一致。");
    }

    @Test
    void aScanIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Given.file("扫描.pdf", pdf(List.of(""))))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("intake.scan");
    }

    /** Text at so many points from the left edge of the page. */
    private static String at(int left, String text) {
        return left + " " + text;
    }

    /** A file of some pages, each of some lines; its font is not part of it, as in files for the Chinese market. */
    @SafeVarargs
    private static byte[] pdf(List<String>... pages) {
        List<String> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages.length + "/Kids["
                + IntStream.range(0, pages.length)
                        .mapToObj(page -> (4 + 2 * page) + " 0 R")
                        .collect(Collectors.joining(" "))
                + "]>>");
        objects.add("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts["
                + "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>]>>");
        for (List<String> page : pages) {
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents "
                    + (objects.size() + 2) + " 0 R>>");
            String content = content(page);
            objects.add("<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
        }
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        return file.append("trailer<</Root 1 0 R>>\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String content(List<String> lines) {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int height = 780 - LINE * i;
            lines.get(i).lines().filter(piece -> !piece.isEmpty()).forEach(piece -> {
                String[] placed = piece.split(" ", 2);
                String hex = HexFormat.of().formatHex(placed[1].getBytes(StandardCharsets.UTF_16BE));
                content.append("BT /F 12 Tf 1 0 0 1 " + placed[0] + " " + height + " Tm <" + hex + "> Tj ET\n");
            });
        }
        return content.toString();
    }
}
