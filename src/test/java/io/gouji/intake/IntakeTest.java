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
    private static final String ARCHIVE = "是压缩包。请解压后提交其中的文件；ZIP 也可直接交给 gouji consolidate 汇总（ZIP 里的 ZIP 只打开一层）。";

    private static final Messages MESSAGES = Messages.of(ReferenceData.bundled());

    private static final String AGAIN = "请用办公软件打开后另存为 .xlsx 或 .docx，打不开的向报送单位索取原文件。";
    private static final String CUT_OFF = "文件不完整，末尾缺失，可能是下载或复制时中断。请重新下载，或向报送单位索取原文件。";
    private static final String CONTRADICTS = "内部结构自相矛盾，不是办公软件正常保存的文件（细节：%s）。" + AGAIN;

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
                arguments("a.xlsx", encryptedXlsx(), "a.xlsx：文件设有打开密码。请用 --password 给出密码，或取消密码后重新提交。"),
                arguments("a.xls", encryptedXls(), "a.xls：文件设有打开密码。请用 --password 给出密码，或取消密码后重新提交。"),
                arguments("a.xls", storage("Book"), "a.xls：" + CONTRADICTS.formatted("IO: no workbook begins")),
                arguments("a.doc", word("dca56800"), "a.doc：是 Word 95 或更早版本的文档。请用办公软件打开后另存为 .docx。"),
                arguments("a.doc", hex("dba52d0000000000"), "a.doc：是 Word 95 或更早版本的文档。请用办公软件打开后另存为 .docx。"),
                arguments("a.doc", utf8("""
                                <?xml version="1.0"?><?mso-application progid="Word.Document"?>
                                <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>"""), "a.doc：是 Word XML 格式的文档。请用办公软件打开后另存为 .docx。"),
                arguments(
                        "a.xlsb",
                        Zipped.office("xl/workbook.bin", "vnd.ms-excel.sheet.binary.macroEnabled.main")
                                .bytes(),
                        "a.xlsb：是二进制工作簿（.xlsb）。请用办公软件打开后另存为 .xlsx。"),
                arguments(
                        "a.odt",
                        new Zipped()
                                .with("mimetype", "application/vnd.oasis.opendocument.text")
                                .bytes(),
                        "a.odt：是 OpenDocument 格式的文档或演示文稿（.odt、.odp 等）。请用办公软件打开后另存为 .docx。"),
                arguments(
                        "a.ods",
                        new Zipped()
                                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .bytes(),
                        "a.ods：文件缺少必需的部件，或部件之间的引用断开（细节：content.xml）。" + AGAIN),
                arguments(
                        "a.ods",
                        new Zipped()
                                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .with("META-INF/manifest.xml", "<manifest:encryption-data/>")
                                .bytes(),
                        "a.ods：是设有打开密码的 OpenDocument 文件。请在办公软件中取消密码，另存为 .xlsx。"),
                arguments(
                        "a.numbers",
                        new Zipped().with("Index/Document.iwa", "").bytes(),
                        "a.numbers：是苹果 Numbers 或 Pages 的文件。请在其中导出为 .xlsx 或 .docx 后提交。"),
                arguments("a.xls", new byte[4096], "a.xls：文件内容全是零字节，可能是复制时中断。请重新复制或提交。"),
                arguments(
                        "a.xls",
                        utf8("<?xml version='1.0'?><a/>"),
                        "a.xls：是 XML 文件，但不是 Excel 的 XML 表格。请提交 Excel、Word、网页或文本文件。"),
                arguments(
                        "a.xls",
                        utf8("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>"),
                        "a.xls：是网站的出错页面（“404 Not Found”），不是所要的文件。请重新下载。"),
                arguments("a.xls", utf8("404 page not found\n"), "a.xls：是网站的出错页面（“404 page not found”），不是所要的文件。请重新下载。"),
                arguments(
                        "a.xls",
                        utf8("<html><body><h2>系统繁忙，请稍后再试</h2></body></html>"),
                        "a.xls：是网站的出错页面（“系统繁忙，请稍后再试”），不是所要的文件。请重新下载。"),
                arguments(
                        "a.xls",
                        utf8("<html><body>用户名<form><input type=text><input type=password></form></body></html>"),
                        "a.xls：是网站的登录页面，不是所要的文件。请登录后重新下载。"),
                arguments(
                        "a.xls",
                        utf8("<html><frameset><frame src='a.files/sheet001.htm'></frameset></html>"),
                        "a.xls：是“网页”格式的工作簿，只有外壳，表格在旁边的文件夹里（a.files/sheet001.htm）。请用办公软件打开后另存为 .xlsx。"),
                arguments("a.wps", storage("MatOST"), "a.wps：是 Microsoft Works 的文档。请用办公软件打开后另存为 .docx 或 .xlsx。"),
                arguments(
                        "a.xlsx",
                        new Zipped().with("_rels/.rels", "").bytes(),
                        "a.xlsx：文件缺少必需的部件，或部件之间的引用断开（细节：[Content_Types].xml）。" + AGAIN),
                arguments("a.xlsx", Zipped.xlsx("<row><c>"), "a.xlsx：其中的 XML 不合语法，可能被截断或改坏"),
                arguments(
                        "a.slk", utf8("ID;PWXL;N;E\nC;Y1;X1;K1\nE\n"), "a.slk：是 SYLK 或 DIF 格式的表格。请用办公软件打开后另存为 .xlsx。"),
                arguments(
                        "a.dif", utf8("TABLE\r\n0,1\r\n\"EXCEL\"\r\n"), "a.dif：是 SYLK 或 DIF 格式的表格。请用办公软件打开后另存为 .xlsx。"),
                arguments("a.ppt", storage("PowerPoint Document"), "a.ppt：是演示文稿。请提交 Excel、Word 或文本文件。"),
                arguments(
                        "a.pptx",
                        Zipped.office("p.xml", "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")
                                .bytes(),
                        "a.pptx：是演示文稿。请提交 Excel、Word 或文本文件。"),
                arguments("a.pdf", utf8("%PDF-1.4\n"), "a.pdf：" + CUT_OFF),
                arguments(
                        "a.xls", hex("89504e470d0a1a0a0000000d49484452"), "a.xls：是图片，无法从中读取表格。请提交原来的 Excel 或 Word 文件。"),
                arguments("a.zip", new Zipped().with("a.txt", "1").bytes(), "a.zip：" + ARCHIVE),
                arguments("a.rar", hex("526172211a0701000000"), "a.rar：" + ARCHIVE),
                arguments("a.7z", hex("377abcaf271c0004"), "a.7z：" + ARCHIVE),
                arguments("a.gz", hex("1f8b080000000000"), "a.gz：" + ARCHIVE),
                arguments("a.xls", hex("0001020304050607"), "a.xls：不是能读取的文件类型。请提交 Excel、Word、网页或文本文件。"),
                arguments("a.msg", storage("__properties_version1.0"), "a.msg：是 Outlook 邮件。请把其中的附件另存后提交。"),
                arguments(
                        "a.vsd",
                        storage("VisioDocument"),
                        "a.vsd：是 OLE 复合文件，但其中没有工作簿或 Word 文档。请提交 Excel、Word、网页或文本文件。"),
                arguments("a.xlsx", cutOff(workbook(new XSSFWorkbook())), "a.xlsx：" + CUT_OFF),
                arguments("a.xls", cutOff(workbook(new HSSFWorkbook())), "a.xls：" + CUT_OFF),
                arguments(
                        "a.doc",
                        word("eca5c100"),
                        "a.doc：文件缺少必需的部件，或部件之间的引用断开（细节：IllegalState: Table Stream '0Table' wasn't found"),
                arguments(
                        "a.docx",
                        Zipped.office(
                                        "word/document.xml",
                                        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                                .bytes(),
                        "a.docx：文件缺少必需的部件，或部件之间的引用断开（细节：word/document.xml）。" + AGAIN));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refused")
    void whatCannotBeReadIsSaidWithWhatToDo(String name, byte[] bytes, String said) {
        assertThat(said(() -> read(name, bytes), Language.ZH)).startsWith(said);
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
                .isEqualTo("a.xls：文件大小65 MB，超过上限 64 MB，未读取。请删去无关内容后另存；确需读取时可加选项 --limit file-size=更大的数。");
        assertThat(said(() -> Intake.read(file, "a.xls"), Language.EN))
                .isEqualTo(
                        "a.xls: File size 65 MB: more than the limit of 64 MB, so the file was not read. Remove what does not"
                                + " belong in it and save it again; if it is to be read all the same, add the option"
                                + " --limit file-size=a larger number.");
    }

    @Test
    void aFileWithoutPermissionIsSaid() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), utf8("1"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the administrator may read everything");
        assertThat(said(() -> Intake.read(file, "a.txt"), Language.ZH)).isEqualTo("a.txt：没有读取权限。请检查文件权限后重试。");
    }

    @Test
    void aFileThatIsCutOffIsSaidInEnglishToo() {
        assertThat(said(() -> read("a.xls", cutOff(workbook(new HSSFWorkbook()))), Language.EN))
                .isEqualTo(
                        "a.xls: The file is not complete: its end is missing, as after a download or a copy that broke off."
                                + " Download it again, or ask the agency for the original.");
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
