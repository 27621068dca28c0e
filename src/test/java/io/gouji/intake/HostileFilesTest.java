package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were made to keep a reader busy, to fill its memory, or to make it call somebody. */
class HostileFilesTest {
    private static final int DEEP = 100_000;

    static Stream<Arguments> exhausting() throws IOException {
        String ods = "<office:document xmlns:office='urn:o' xmlns:table='urn:t' xmlns:text='urn:x'"
                + " office:mimetype='application/vnd.oasis.opendocument.spreadsheet'><table:table>%s</table:table></office:document>";
        String xml =
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>%s</Workbook>";
        return Stream.of(
                arguments("a page of tables in tables", utf8("<table><tr><td>".repeat(DEEP))),
                arguments("a page of blocks in blocks", utf8("<html>" + "<div>".repeat(DEEP))),
                arguments(
                        "cells that cover everything",
                        utf8("<html><table>" + "<tr><td rowspan=65534 colspan=1000>1</td></tr>".repeat(2000)
                                + "</table>")),
                arguments("a document of tables in tables", Zipped.docx("<w:tbl><w:tr><w:tc>".repeat(DEEP))),
                arguments("text of groups in groups", utf8("{\\rtf1 " + "{\\b ".repeat(DEEP))),
                arguments(
                        "an OpenDocument text of spans in spans",
                        utf8(ods.formatted(
                                "<table:table-row><table:table-cell><text:p>" + "<text:span>".repeat(DEEP)))),
                arguments(
                        "rows and columns to the end of the sheet",
                        utf8(
                                ods.formatted(
                                        "<table:table-row table:number-rows-repeated='1048576'><table:table-cell"
                                                + " table:number-columns-repeated='16384'><text:p>1</text:p></table:table-cell></table:table-row>"))),
                arguments(
                        "more columns than there are numbers",
                        utf8(
                                ods.formatted(
                                        "<table:table-row><table:table-cell table:number-columns-repeated='99999999999999999999'/>"
                                                + "<table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"))),
                arguments(
                        "hidden rows without end",
                        utf8(
                                ods.formatted(
                                        "<table:table-row table:visibility='collapse' table:number-rows-repeated='2147483647'/>"))),
                arguments(
                        "styles that are their own parents",
                        utf8(
                                xml.formatted(
                                        "<Styles><Style ID='a' Parent='b'/><Style ID='b' Parent='a'/></Styles><Worksheet Name='1'><Table>"
                                                + "<Row><Cell StyleID='a'><Data Type='Number'>1</Data></Cell></Row></Table></Worksheet>"))),
                arguments("elements that begin without end", utf8("<?xml version='1.0'?>" + "<Workbook ".repeat(DEEP))),
                arguments("tables that begin without end", utf8("x" + "<table ".repeat(DEEP))),
                arguments("comments without end", utf8("<!--".repeat(DEEP))),
                arguments(
                        "parts in parts of an archive",
                        utf8("MIME-Version: 1.0\n"
                                + "Content-Type: multipart/related; boundary=a\n\n--a\n".repeat(DEEP))),
                arguments(
                        "a boundary again and again",
                        utf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"
                                + "--a\n\n".repeat(DEEP))),
                arguments("a text of quotes", utf8("\"".repeat(DEEP) + ",")),
                arguments("a text of tabs", utf8(("\t".repeat(1000) + "\n").repeat(1000))),
                arguments("a sheet of one record again and again", oldRecords(0x00BD, 0xFFFF, 100)),
                arguments("a chain of sectors that bites its tail", circle()),
                arguments(
                        "cells with numbers like 1E999999999",
                        utf8(ods.formatted(
                                "<table:table-row><table:table-cell office:value-type='float' office:value='1E999999999'><text:p>1</text:p>"
                                        + "</table:table-cell></table:table-row>"))),
                arguments(
                        "a cell beyond the sheet",
                        Zipped.xlsx("<row r='2147483647'><c r='ZZZZZ2147483647'><v>1</v></c></row>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exhausting")
    void whatExhaustsIsReadOrRefusedInWords(String what, byte[] file) {
        Throwable thrown = catchThrowable(() -> Intake.read(file, what, Opening.USUAL));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(UnusableInput.class);
            assertThat(((UnusableInput) thrown).what().key()).isNotEqualTo("limit.time");
        }
    }

    static Stream<Arguments> callers() {
        return Stream.of(
                arguments(
                        "an entity of a workbook",
                        "<?xml version='1.0'?><!DOCTYPE Workbook [<!ENTITY x SYSTEM '%s'>]>"
                                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet><Table><Row><Cell>"
                                + "<Data>&x;</Data></Cell></Row></Table></Worksheet></Workbook>"),
                arguments(
                        "a document type from elsewhere",
                        "<?xml version='1.0'?><!DOCTYPE Workbook SYSTEM '%s'>"
                                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"),
                arguments(
                        "a parameter entity",
                        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY %% x SYSTEM '%s'> %%x;]>"
                                + "<office:document xmlns:office='urn:o' a='opendocument.spreadsheet'/>"),
                arguments(
                        "pictures, frames and scripts of a page",
                        "<html><base href='%1$s'><link rel=stylesheet href='%1$s'>"
                                + "<img src='%1$s'><iframe src='%1$s'></iframe><script src='%1$s'></script><p>text</p>"),
                arguments(
                        "a style sheet of an XML file",
                        "<?xml version='1.0'?><?xml-stylesheet href='%s'?>"
                                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"),
                arguments(
                        "a part of an archive that lies elsewhere",
                        "MIME-Version: 1.0\nContent-Type: text/html\n"
                                + "Content-Location: %1$s\n\n<img src='%1$s'><p>text</p>"),
                arguments(
                        "a template of a document",
                        "{\\rtf1{\\*\\template %1$s}{\\field{\\*\\fldinst INCLUDEPICTURE \"%1$s\"}}a}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    void nothingInAFileMakesItsReaderCallSomebody(String what, String text) throws IOException {
        nobodyIsCalled(what, address -> utf8(text.formatted(address)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packedCallers")
    void nothingInAPackageMakesItsReaderCallSomebody(String what, Packed packed) throws IOException {
        nobodyIsCalled(what, packed);
    }

    /** A file that asks for an address. */
    private interface Packed {
        byte[] asking(String address) throws IOException;
    }

    static Stream<Arguments> packedCallers() {
        return Stream.of(
                arguments("a sheet", (Packed) address -> Zipped.xlsx("<row><c><v>1</v></c></row>", doctype(address))),
                arguments("a document", (Packed)
                        address -> Zipped.docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", doctype(address))),
                arguments("an OpenDocument sheet", (Packed) address -> new Zipped()
                        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .with("content.xml", doctype(address) + "<a>&x;</a>")
                        .bytes()),
                arguments("a link to another workbook", (Packed) HostileFilesTest::linked));
    }

    private static String doctype(String address) {
        return "<!DOCTYPE d SYSTEM '%1$s' [<!ENTITY x SYSTEM '%1$s'>]>".formatted(address);
    }

    private static byte[] linked(String address) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellFormula("HYPERLINK(\"" + address + "\")");
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(address);
            cell.setHyperlink(link);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void nobodyIsCalled(String what, Packed file) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1); // the reading is over by then: who called stands in the queue
            byte[] asking = file.asking("http://127.0.0.1:" + server.getLocalPort() + "/x");
            Throwable thrown = catchThrowable(() -> Intake.read(asking, what, Opening.USUAL));
            assertThat(thrown == null || thrown instanceof UnusableInput)
                    .as(what)
                    .isTrue();
            assertThat(catchThrowable(() -> {
                        try (Socket caller = server.accept()) {
                            assertThat(caller.isConnected())
                                    .as("somebody was called")
                                    .isFalse();
                        }
                    }))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static byte[] oldRecords(int id, int length, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {9, 4, 6, 0, 0, 0, 0x10, 0, 0, 0});
        for (int i = 0; i < times; i++) {
            bytes.write(new byte[] {(byte) id, (byte) (id >> 8), (byte) length, (byte) (length >> 8)});
            bytes.write(new byte[length]);
        }
        return bytes.toByteArray();
    }

    /** A compound file whose allocation table sends the reader back to where it was. */
    private static byte[] circle() throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            storage.createDocument(new ByteArrayInputStream(new byte[20_000]), "Workbook");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            storage.writeFilesystem(bytes);
            byte[] file = bytes.toByteArray();
            Arrays.fill(file, 512, 516, (byte) 0);
            for (int sector = 2; sector < 120; sector++) {
                file[512 + 4 * sector] = 2;
            }
            return file;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
