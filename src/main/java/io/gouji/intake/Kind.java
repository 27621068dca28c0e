package io.gouji.intake;

import io.gouji.grid.Document;
import java.io.IOException;

/** What a file is, and how it is read or with which words it is refused. {@link Sniffer} tells which one it is. */
enum Kind {
    XLS(source -> Passwords.binary(source, WorkbookReader::xls)),
    XLSX(WorkbookReader::xlsx),
    STRICT_WORKBOOK(StrictPackage::workbook),
    OLD_WORKBOOK(OldWorkbook::read),
    XML_WORKBOOK(XmlWorkbook::read),
    OPEN_WORKBOOK(OpenDocument::packed),
    FLAT_OPEN_WORKBOOK(OpenDocument::flat),
    DOCX(DocxReader::read),
    DOC(source -> Passwords.binary(source, DocReader::read)),
    RTF(RtfReader::read),
    PDF(PdfReader::read),
    HTML(HtmlReader::read),
    WEB_ARCHIVE(WebArchive::read),
    TEXT(TextReader::read),
    ENCRYPTED(Passwords::packaged),
    EMPTY(refusal("intake.empty")),
    ZEROS(refusal("intake.zeros")),
    OLD_DOCUMENT(refusal("intake.old-document")),
    XML_DOCUMENT(refusal("intake.xml-document")),
    BINARY_WORKBOOK(refusal("intake.binary-workbook")),
    OPEN_DOCUMENT(refusal("intake.open-document")),
    EXCHANGE_TABLE(refusal("intake.exchange-table")),
    PRESENTATION(refusal("intake.presentation")),
    WORKS(refusal("intake.works")),
    APPLE(refusal("intake.apple")),
    MAIL(refusal("intake.mail")),
    PICTURE(refusal("intake.picture")),
    ARCHIVE(refusal("intake.archive")),
    OTHER_COMPOUND(refusal("intake.other-compound")),
    OTHER_XML(refusal("intake.other-xml")),
    OTHER(refusal("intake.unsupported"));

    @SuppressWarnings("ImmutableEnumChecker") // readers hold no state
    private final FormatReader reader;

    Kind(FormatReader reader) {
        this.reader = reader;
    }

    Document read(Source source) throws IOException {
        return reader.read(source);
    }

    private static FormatReader refusal(String key) {
        return source -> {
            throw source.unusable(key);
        };
    }
}
