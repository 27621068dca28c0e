package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {
    /** Of its seven agencies one has an error. */
    private static final String REGION = "examples/region-2018";

    @TempDir
    private Path temp;

    private Path letters;

    @BeforeEach
    void anEmptyPlace() {
        letters = temp.resolve("反馈");
    }

    @Test
    void onlyWhoHasSomethingToCorrectGetsALetter() throws IOException {
        run("1.xlsx");
        assertThat(files()).containsExactly("青禾区工业和信息化局2018年度反馈单.docx");
    }

    @Test
    void theLetterSaysWhatIsWrongWhereAndByWhen() throws IOException {
        run("1.xlsx", "--due", "2019-01-25", "--name", "青禾区");
        List<String> said = paragraphs().stream().map(XWPFParagraph::getText).toList();
        assertThat(said)
                .startsWith("2018年度政府信息公开统计数据反馈单", "青禾区工业和信息化局：")
                .endsWith("青禾区政府信息公开工作主管部门（盖章）", "　　年　　月　　日")
                .anyMatch(text -> text.contains("请于2019年1月25日前更正后重新报送"))
                .contains("一、须更正的（1 处）", "位置：青禾区工业和信息化局/附件.xls 统计表 C63、C64、C65、C66。", "二、请核实的（4 处）")
                .anyMatch(text -> text.startsWith("1. 开通网站（专栏）数应等于各子项之和"));
    }

    @Test
    void itIsLaidOutAsAnOfficialDocument() throws IOException {
        run("1.xlsx");
        XWPFParagraph title = paragraphs().get(0);
        assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(title.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(22);
        assertThat(paragraphs().get(2).getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16);
        assertThat(paragraphs().get(2).getIndentationFirstLine()).isEqualTo(2 * 16 * 20);
    }

    @Test
    void aLetterThatIsThereStaysAndNothingElseIsWritten() throws IOException {
        run("1.xlsx");
        Files.writeString(only(), "已签发");
        assertThat(run("2.xlsx")).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(only()).hasContent("已签发");
        assertThat(temp.resolve("2.xlsx")).doesNotExist();
    }

    @Test
    void aDateWithoutLettersIsRefused() {
        assertThat(Run.of("consolidate", REGION, "-o", "x.xlsx", "--due", "2019-01-25")
                        .err())
                .startsWith("--due 是反馈单上的期限");
    }

    private int run(String workbook, String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "consolidate",
                                REGION,
                                "-o",
                                temp.resolve(workbook).toString(),
                                "--letters",
                                letters.toString()),
                        Stream.of(more))
                .toList();
        return Run.of(arguments.toArray(String[]::new)).status();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(letters)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private Path only() throws IOException {
        return letters.resolve(files().get(0));
    }

    private List<XWPFParagraph> paragraphs() throws IOException {
        try (InputStream stream = Files.newInputStream(only());
                XWPFDocument document = new XWPFDocument(stream)) {
            return document.getParagraphs();
        }
    }
}
