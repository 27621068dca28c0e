package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebArchiveTest {
    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void theSheetsOfAWorkbookAreReadUnderTheirNames() {
        Document document = read("""
                MIME-Version: 1.0
                X-Document-Type: Workbook
                Content-Type: multipart/related; boundary="----=_X"

                This is a multi-part message.
                ------=_X
                Content-Location: file:///C:/1/book.htm
                Content-Transfer-Encoding: quoted-printable
                Content-Type: text/html; charset="utf-8"

                <html><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
                <x:ExcelWorksheet><x:Name>=E7=BB=9F=E8=AE=A1=E8=A1=A8</x:Name><x:WorksheetSource HRef=3D"book.files/sheet001.htm"/></x:ExcelWorksheet>
                </x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><frameset><frame src=3D"x"></frameset></html>
                ------=_X
                Content-Location: file:///C:/1/book.files/tabstrip.htm
                Content-Type: text/html

                <html><table><tr><td>x</td></tr><tr><td>y</td><td>z</td></tr></table></html>
                ------=_X
                Content-Location: file:///C:/1/book.files/sheet001.htm
                Content-Transfer-Encoding: base64
                Content-Type: text/html; charset="gb2312"

                %s
                ------=_X--
                """.formatted(Base64.getMimeEncoder()
                .encodeToString(
                        "<table><tr><td colspan=2>受理</td></tr><tr><td>收到</td><td>3</td></tr></table>".getBytes(GBK))));
        assertThat(document.format()).isEqualTo(Document.Format.MHT);
        Grid grid = Given.onlyGrid(document);
        assertThat(grid.name()).isEqualTo("统计表");
        assertThat(Given.rows(grid)).containsExactly("受理", "收到|3");
        assertThat(Given.spans(grid)).containsExactly("A1:B1");
    }

    @Test
    void aReportIsReadWithItsTextAndItsTable() {
        Document document = read("""
                From: <Saved by WPS>
                Subject: report
                MIME-Version: 1.0
                Content-Type: multipart/related;
                 boundary=abc

                --abc
                Content-Type: text/html;
                 charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>=E4=B8=80=E3=80=81=E6=A6=82=
                =E8=BF=B0</p><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>
                --abc--
                """);
        assertThat(Given.paragraphs(document)).containsExactly("一、概述");
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("a|1", "b|2");
    }

    @Test
    void anArchiveThatIsCutOffIsReadAsFarAsItGoes() {
        Document document = read("""
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=abc

                --abc
                Content-Type: text/html

                <p>text</p><p>mo""");
        assertThat(Given.paragraphs(document)).containsExactly("text", "mo");
    }

    @Test
    void anArchiveWithoutAPageIsSaid() {
        assertThatThrownBy(() -> read("""
                        MIME-Version: 1.0
                        Content-Type: multipart/related; boundary=abc

                        --abc
                        Content-Type: image/png

                        x
                        --abc--"""))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("intake.fault.part [text/html]");
    }

    private static Document read(String text) {
        return Given.file("a.xls", text.getBytes(StandardCharsets.UTF_8));
    }
}
