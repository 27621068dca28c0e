package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordsTest {
    private static final String RIGHT = "密码1";
    private static final String DEFAULT = "VelvetSweatshop";

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void aWorkbookOpensWithOneOfThePasswords(EncryptionMode mode) throws IOException, GeneralSecurityException {
        Document document = read(xlsx(mode, RIGHT), "不对", RIGHT);
        assertThat(document.format()).isEqualTo(Document.Format.LOCKED);
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("受理");
    }

    @Test
    void aBinaryWorkbookOpensWithOneOfThePasswords() throws IOException {
        Document document = read(xls(RIGHT), "不对", RIGHT);
        assertThat(document.format()).isEqualTo(Document.Format.LOCKED);
        assertThat(Given.rows(Given.onlyGrid(document))).containsExactly("受理");
    }

    @Test
    void aPdfOpensWithOneOfThePasswords() throws IOException {
        assertThat(Given.paragraphs(read(pdf("user"), "user"))).containsExactly("accepted");
        assertThat(Given.paragraphs(read(pdf(""), "whatever"))).containsExactly("accepted");
    }

    @Test
    void thePasswordThatExcelItselfUsesNeedNotBeGiven() throws IOException, GeneralSecurityException {
        assertThat(Given.rows(Given.onlyGrid(read(xlsx(EncryptionMode.agile, DEFAULT)))))
                .containsExactly("受理");
        Document xls = read(xls(DEFAULT));
        assertThat(xls.format()).isEqualTo(Document.Format.XLS);
        assertThat(Given.rows(Given.onlyGrid(xls))).containsExactly("受理");
    }

    @Test
    void thatNonePasswordOpensItIsSaidWithoutNamingOne() throws IOException, GeneralSecurityException {
        List<byte[]> files = List.of(xlsx(EncryptionMode.agile, RIGHT), xls(RIGHT), pdf("user"));
        for (byte[] file : files) {
            assertThatThrownBy(() -> read(file, "不对", "也不对"))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessage("a: intake.wrong-password [2]");
        }
    }

    @Test
    void thePasswordStaysWithTheFileThatItWasGivenFor() throws IOException {
        byte[] locked = xls(RIGHT);
        assertThat(read(locked, RIGHT).grids()).hasSize(1);
        assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
        assertThatThrownBy(() -> read(locked)).isInstanceOf(UnusableInput.class);
    }

    @Test
    void theHashIsThatOfTheFileAndNotOfWhatIsInIt() throws IOException, GeneralSecurityException {
        byte[] locked = xlsx(EncryptionMode.agile, RIGHT);
        String hash = new Source("a", locked, Opening.USUAL)
                .document(Document.Format.XLSX, List.of(), io.gouji.grid.Prose.NONE, false)
                .sha256();
        assertThat(read(locked, RIGHT).sha256()).isEqualTo(hash);
    }

    @Test
    void passwordsAreNotShown() {
        assertThat(new Opening(Limits.usual(), List.of(RIGHT)).toString()).doesNotContain(RIGHT);
    }

    private static Document read(byte[] file, String... passwords) {
        return Intake.read(file, "a", new Opening(Limits.usual(), List.of(passwords)));
    }

    private static byte[] xls(String password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return workbook(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] xlsx(EncryptionMode mode, String password) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(storage)) {
                out.write(workbook(new XSSFWorkbook()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            storage.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        workbook.createSheet("表").createRow(0).createCell(0).setCellValue("受理");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(100, 700);
                text.showText("accepted");
                text.endText();
            }
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
