package io.gouji.intake;

import io.gouji.grid.Document;
import java.io.IOException;

/** What a file is, and how it is read or with which words it is refused. {@link Sniffer} tells which one it is. */
enum Kind {
    XLS(WorkbookReader::xls),
    XLSX(WorkbookReader::xlsx),
    DOCX(DocxReader::read),
    DOC(DocReader::read),
    HTML(HtmlReader::read),
    TEXT(TextReader::read),
    EMPTY(refusal("intake.empty")),
    ENCRYPTED(refusal("intake.encrypted")),
    OLD_WORKBOOK(refusal("intake.old-workbook")),
    OLD_DOCUMENT(refusal("intake.old-document")),
    XML_WORKBOOK(refusal("intake.xml-workbook")),
    XML_DOCUMENT(refusal("intake.xml-document")),
    STRICT_WORKBOOK(refusal("intake.strict-workbook")),
    BINARY_WORKBOOK(refusal("intake.binary-workbook")),
    OPEN_DOCUMENT(refusal("intake.open-document")),
    EXCHANGE_TABLE(refusal("intake.exchange-table")),
    WEB_ARCHIVE(refusal("intake.web-archive")),
    RTF(RtfReader::read),
    PRESENTATION(refusal("intake.presentation")),
    PDF(PdfReader::read),
    PICTURE(refusal("intake.picture")),
    ARCHIVE(refusal("intake.archive")),
    OTHER(refusal("intake.unsupported"));

    @SuppressWarnings("ImmutableEnumChecker") // readers hold no state
    private final Reader reader;

    @FunctionalInterface
    private interface Reader {
        Document read(Source source) throws IOException;
    }

    Kind(Reader reader) {
        this.reader = reader;
    }

    Document read(Source source) throws IOException {
        return reader.read(source);
    }

    private static Reader refusal(String key) {
        return source -> {
            throw source.unusable(key);
        };
    }
}
