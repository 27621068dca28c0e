package io.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Document;
import io.gouji.indicator.Observation;
import io.gouji.intake.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table says the same in every kind of file that is no workbook. */
class FormatsTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("统计指标", "单位", "统计数"),
            List.of("六、被举报投诉数量", "件", "3"),
            List.of("（一）维持具体行政行为数", "件", "2"),
            List.of("（二）被纠错数", "件", "0"),
            List.of("（三）其他情形数", "件", "1"),
            List.of("七、向图书馆、档案馆等查阅场所报送信息数", "条", "71"),
            List.of("（一）纸质文件数", "条", "40"),
            List.of("（二）电子文件数", "条", "31"),
            List.of("九、政府信息公开网站页面浏览量", "次", "0"),
            List.of("十三、政府信息公开会议和培训情况", "", ""),
            List.of("（一）召开政府信息公开工作会议或专题会议数", "次", "4"));

    /** The ninth section is the region's own: it is no figure of the form. */
    private static final Map<String, String> FIGURES = Map.of(
            "complaint.total", "3",
            "complaint.upheld", "2",
            "complaint.corrected", "0",
            "complaint.other", "1",
            "delivery.total", "71",
            "delivery.paper", "40",
            "delivery.electronic", "31",
            "training.meetings", "4");

    @TempDir
    Path folder;

    @Test
    void separatedValues() throws IOException {
        String text = ROWS.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
        assertThat(figures("a.csv", Document.Format.CSV, text)).isEqualTo(FIGURES);
    }

    @Test
    void aTableInAText() throws IOException {
        String table = ROWS.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        String text = "某某局2018年政府信息公开工作年度报告\n一、概述\n全年公开信息71条。\n附件：统计表\n" + table + "\n";
        assertThat(figures("a.txt", Document.Format.TXT, text)).isEqualTo(FIGURES);
    }

    @Test
    void aTableInAWebPage() throws IOException {
        String rows = ROWS.stream()
                .map(row -> "<tr><td>" + String.join("</td><td>", row) + "</td></tr>")
                .collect(Collectors.joining());
        String page = "<html><body><h1>2018年度报告</h1><p>全年公开信息71条。</p><table>" + rows + "</table></body></html>";
        assertThat(figures("a.html", Document.Format.HTML, page)).isEqualTo(FIGURES);
    }

    @Test
    void aTableInAWordDocument() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(folder.resolve("a.docx"))) {
            document.createParagraph().createRun().setText("附件：2018年度统计表");
            XWPFTable table = document.createTable(ROWS.size(), 3);
            for (int row = 0; row < ROWS.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    table.getRow(row).getCell(column).setText(ROWS.get(row).get(column));
                }
            }
            document.write(out);
        }
        assertThat(figures("a.docx", Document.Format.DOCX)).isEqualTo(FIGURES);
    }

    /** No library writes .doc from nothing; this one was saved by LibreOffice. */
    @Test
    void aTableInAnOldWordDocument() throws IOException {
        try (InputStream text =
                        Objects.requireNonNull(FormatsTest.class.getResourceAsStream("/form/table.doc.gz.base64"));
                InputStream bytes = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(text.readAllBytes())))) {
            Files.write(folder.resolve("a.doc"), bytes.readAllBytes());
        }
        assertThat(figures("a.doc", Document.Format.DOC)).isEqualTo(FIGURES);
    }

    private Map<String, String> figures(String name, Document.Format format, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return figures(name, format);
    }

    private Map<String, String> figures(String name, Document.Format format) {
        Document document = Intake.read(folder.resolve(name), name);
        assertThat(document.format()).isEqualTo(format);
        return Read.mapping(document).observations().stream()
                .collect(Collectors.toMap(
                        Observation::code,
                        each -> each.figure().number().orElseThrow().toPlainString()));
    }
}
