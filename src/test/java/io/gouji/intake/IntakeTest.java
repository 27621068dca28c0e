package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gouji.grid.Document;
import io.gouji.reference.Language;
import io.gouji.reference.Messages;
import io.gouji.reference.ReferenceData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {
    private static final Messages MESSAGES = Messages.of(ReferenceData.bundled());
    private static final String SPREADSHEET = "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    @TempDir
    private Path folder;

    @Test
    void theContentDecidesNotTheExtension() throws IOException {
        assertThat(read("a.xlsx", workbook(new HSSFWorkbook())).format()).isEqualTo(Document.Format.XLS);
        assertThat(read("a.xls", workbook(new XSSFWorkbook())).format()).isEqualTo(Document.Format.XLSX);
        assertThat(read("b.xls", utf8("<html><table><tr><td>1</table></html>")).format())
                .isEqualTo(Document.Format.HTML);
        assertThat(read("c.xls", utf8("指标,数\n申请,1\n")).format()).isEqualTo(Document.Format.CSV);
        assertThat(read("d.doc", utf8("一、概述\n")).format()).isEqualTo(Document.Format.TXT);
        assertThat(read("e.txt", Zipped.docx("<w:p/>")).format()).isEqualTo(Document.Format.DOCX);
    }

    @Test
    void workbooksWithMacrosAreReadLikeOthers() throws IOException {
        byte[] macros = Zipped.office("xl/workbook.xml", "vnd.ms-excel.sheet.macroEnabled.main+xml")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheets/></workbook>")
                .bytes();
        assertThat(read("a.xlsm", macros).format()).isEqualTo(Document.Format.XLSX);
    }

    @Test
    void theDocumentCarriesItsNameAndTheHashOfItsBytes() throws IOException {
        Path file = Files.write(folder.resolve("x"), utf8("abc"));
        Document document = Intake.read(file, "甲局/报告.txt");
        assertThat(document.name()).isEqualTo("甲局/报告.txt");
        assertThat(document.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    static Stream<Arguments> refused() throws IOException, GeneralSecurityException {
        return Stream.of(
                arguments("空表.xlsx", new byte[0], "空表.xlsx：文件是空的（0 字节）。请重新提交。"),
                arguments("a.xlsx", encryptedXlsx(), "a.xlsx：文件设有打开密码。请取消密码后重新提交。"),
                arguments("a.xls", encryptedXls(), "a.xls：文件设有打开密码。请取消密码后重新提交。"),
                arguments("a.xls", storage("Book"), "a.xls：是 Excel 95 或更早版本的工作簿。请用办公软件打开后另存为 .xlsx。"),
                arguments("a.xls", hex("0904060000001000 00000000"), "a.xls：是 Excel 95 或更早版本的工作簿。请用办公软件打开后另存为 .xlsx。"),
                arguments("a.doc", word("dca56800"), "a.doc：是 Word 95 或更早版本的文档。请用办公软件打开后另存为 .docx。"),
                arguments("a.doc", hex("dba52d0000000000"), "a.doc：是 Word 95 或更早版本的文档。请用办公软件打开后另存为 .docx。"),
                arguments("a.xls", utf8("""
                                <?xml version="1.0"?>
                                <?mso-application progid="Excel.Sheet"?>
                                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>"""), "a.xls：是“XML 表格 2003”格式的工作簿。请用办公软件打开后另存为 .xlsx。"),
                arguments("a.doc", utf8("""
                                <?xml version="1.0"?><?mso-application progid="Word.Document"?>
                                <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>"""), "a.doc：是 Word XML 格式的文档。请用办公软件打开后另存为 .docx。"),
                arguments("a.xlsx", strict(), "a.xlsx：是“Strict Open XML”格式的工作簿。请用办公软件打开后另存为普通的 .xlsx。"),
                arguments(
                        "a.xlsb",
                        Zipped.office("xl/workbook.bin", "vnd.ms-excel.sheet.binary.macroEnabled.main")
                                .bytes(),
                        "a.xlsb：是二进制工作簿（.xlsb）。请用办公软件打开后另存为 .xlsx。"),
                arguments(
                        "a.ods",
                        new Zipped()
                                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .bytes(),
                        "a.ods：是 OpenDocument 格式的文件（.ods、.odt 等）。请用办公软件打开后另存为 .xlsx 或 .docx。"),
                arguments(
                        "a.slk", utf8("ID;PWXL;N;E\nC;Y1;X1;K1\nE\n"), "a.slk：是 SYLK 或 DIF 格式的表格。请用办公软件打开后另存为 .xlsx。"),
                arguments(
                        "a.dif", utf8("TABLE\r\n0,1\r\n\"EXCEL\"\r\n"), "a.dif：是 SYLK 或 DIF 格式的表格。请用办公软件打开后另存为 .xlsx。"),
                arguments(
                        "a.doc",
                        utf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n"),
                        "a.doc：是单个文件网页（.mht）。请用办公软件打开后另存为 .xlsx 或 .docx。"),
                arguments("a.ppt", storage("PowerPoint Document"), "a.ppt：是演示文稿。请提交 Excel、Word 或文本文件。"),
                arguments(
                        "a.pptx",
                        Zipped.office("p.xml", "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")
                                .bytes(),
                        "a.pptx：是演示文稿。请提交 Excel、Word 或文本文件。"),
                arguments("a.pdf", utf8("%PDF-1.4\n"), "a.pdf：文件已损坏，无法打开。请用办公软件打开后另存，打不开的向报送单位索取原文件。"),
                arguments(
                        "a.xls", hex("89504e470d0a1a0a0000000d49484452"), "a.xls：是图片，无法从中读取表格。请提交原来的 Excel 或 Word 文件。"),
                arguments("a.zip", new Zipped().with("a.txt", "1").bytes(), "a.zip：是压缩包。请解压后提交其中的文件。"),
                arguments("a.rar", hex("526172211a0701000000"), "a.rar：是压缩包。请解压后提交其中的文件。"),
                arguments("a.7z", hex("377abcaf271c0004"), "a.7z：是压缩包。请解压后提交其中的文件。"),
                arguments("a.gz", hex("1f8b080000000000"), "a.gz：是压缩包。请解压后提交其中的文件。"),
                arguments("a.xls", hex("0001020304050607"), "a.xls：不是能读取的文件类型。请提交 Excel、Word、网页或文本文件。"),
                arguments("a.msg", storage("__properties"), "a.msg：不是能读取的文件类型。请提交 Excel、Word、网页或文本文件。"),
                arguments(
                        "a.xlsx",
                        cutOff(workbook(new XSSFWorkbook())),
                        "a.xlsx：文件已损坏，无法打开。请用办公软件打开后另存，打不开的向报送单位索取原文件。"),
                arguments(
                        "a.xls", cutOff(workbook(new HSSFWorkbook())), "a.xls：文件已损坏，无法打开。请用办公软件打开后另存，打不开的向报送单位索取原文件。"),
                arguments("a.doc", word("eca5c100"), "a.doc：文件已损坏，无法打开。请用办公软件打开后另存，打不开的向报送单位索取原文件。"),
                arguments(
                        "a.docx",
                        Zipped.office(
                                        "word/document.xml",
                                        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                                .bytes(),
                        "a.docx：文件已损坏，无法打开。请用办公软件打开后另存，打不开的向报送单位索取原文件。"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refused")
    void whatCannotBeReadIsSaidWithWhatToDo(String name, byte[] bytes, String said) {
        assertThat(said(() -> read(name, bytes), Language.ZH)).isEqualTo(said);
    }

    @Test
    void aMissingFileIsSaid() {
        assertThat(said(() -> Intake.read(folder.resolve("无.xls"), "无.xls"), Language.ZH))
                .isEqualTo("无.xls：找不到这个文件。请核对路径和文件名。");
        assertThat(said(() -> Intake.read(folder.resolve("无.xls"), "无.xls"), Language.EN))
                .isEqualTo("无.xls: There is no such file. Check the path and the name.");
    }

    @Test
    void aFolderIsSaid() {
        assertThat(said(() -> Intake.read(folder, "甲局"), Language.ZH)).isEqualTo("甲局：这是文件夹，不是文件。请给出其中的文件。");
    }

    @Test
    void aFileThatIsTooLargeIsSaidBeforeItIsRead() throws IOException {
        Path file = folder.resolve("a.xls");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(64L * 1024 * 1024 + 1);
        }
        assertThat(said(() -> Intake.read(file, "a.xls"), Language.ZH))
                .isEqualTo("a.xls：文件超过 64 MB，未读取。请删去图片等无关内容后另存。");
        assertThat(said(() -> Intake.read(file, "a.xls"), Language.EN))
                .isEqualTo("a.xls: The file is larger than 64 MB and was not read."
                        + " Remove pictures and the like, then save it again.");
    }

    @Test
    void aFileWithoutPermissionIsSaid() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), utf8("1"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the administrator may read everything");
        assertThat(said(() -> Intake.read(file, "a.txt"), Language.ZH)).isEqualTo("a.txt：没有读取权限。请检查文件权限后重试。");
    }

    @Test
    void damageIsSaidInEnglishToo() {
        assertThat(said(() -> read("a.xls", cutOff(workbook(new HSSFWorkbook()))), Language.EN))
                .isEqualTo(
                        "a.xls: The file is damaged and cannot be opened. Open it in an office program and save it again;"
                                + " where that fails, ask the agency for the original.");
    }

    private Document read(String name, byte[] bytes) throws IOException {
        return Intake.read(Files.write(folder.resolve("file"), bytes), name);
    }

    private static String said(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, Language language) {
        UnusableInput thrown = catchThrowableOfType(UnusableInput.class, reading);
        return MESSAGES.say(language, thrown.said());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static byte[] cutOff(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        workbook.createSheet("表").createRow(0).createCell(0).setCellValue(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] strict() {
        return new Zipped()
                .with(
                        "[Content_Types].xml",
                        "<Types><Override ContentType=\"application/" + SPREADSHEET + "\"/></Types>")
                .with("_rels/.rels", "<Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"/>")
                .bytes();
    }

    private static byte[] storage(String entry) throws IOException {
        return storage(entry, "");
    }

    private static byte[] storage(String entry, String start) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            byte[] content = Arrays.copyOf(hex(start), 5000);
            storage.createDocument(new ByteArrayInputStream(content), entry);
            return bytes(storage);
        }
    }

    /** A Word file of which only the first words are right: its mark and its version, 104 is Word 95, 193 Word 97. */
    private static byte[] word(String start) throws IOException {
        return storage("WordDocument", start);
    }

    private static byte[] encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("密码");
        try {
            return workbook(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] encryptedXlsx() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("密码");
            try (OutputStream out = encryptor.getDataStream(storage)) {
                out.write(workbook(new XSSFWorkbook()));
            }
            return bytes(storage);
        }
    }

    private static byte[] bytes(POIFSFileSystem storage) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        storage.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
