package io.gouji.output;

import io.gouji.report.Link;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHyperlink;

/**
 * The links of one sheet, no more than a spreadsheet takes. The first link and the first relationship to a file go through the
 * library, which makes what stands around them; all others wait packed until the file is written.
 */
final class Links {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PREFIX = "r";

    /** What leads to one file stands together: only among so many files a relationship is looked for. */
    private static final int RECENT = 1000;

    private final XSSFSheet sheet;
    private final Inlay links = new Inlay("hyperlinks");
    private final Inlay relationships = new Inlay("Relationships");
    private final Map<String, String> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > RECENT;
        }
    };
    private int count;
    private int files;

    /** A link as it is written; the library makes no relationship for it. */
    private static final class Made extends XSSFHyperlink {
        Made(CTHyperlink link) {
            super(link, null);
        }

        @Override
        protected void generateRelationIfNeeded(PackagePart part) {
            // is there already
        }
    }

    Links(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** What is put into the sheet's part when it is written. */
    Inlay links() {
        return links;
    }

    /** What is put into the part with the sheet's relationships. */
    Inlay relationships() {
        return relationships;
    }

    void add(int row, int column, Link link) {
        if (count++ >= Link.MOST) {
            return;
        }
        if (link instanceof Link.ToFile file) {
            String range = range(row, column, 1);
            String id = relationship(file.uri());
            add("ref=\"" + range + "\" " + PREFIX + ":id=\"" + id + "\"", first -> {
                first.setRef(range);
                first.setId(id);
            });
        } else if (link instanceof Link.Inside inside) {
            String range = range(row, column, inside.across());
            String location = "'" + inside.sheet().replace("'", "''") + "'!" + inside.cell();
            add("location=\"" + XmlText.escape(location) + "\" ref=\"" + range + "\"", first -> {
                first.setLocation(location);
                first.setRef(range);
            });
        }
    }

    private void add(String attributes, Consumer<CTHyperlink> first) {
        if (count > 1) {
            links.add("<hyperlink " + attributes + "/>");
            return;
        }
        CTHyperlink link = CTHyperlink.Factory.newInstance();
        Made made = new Made(link);
        first.accept(link);
        sheet.addHyperlink(made);
    }

    private static String range(int row, int column, int across) {
        return new CellRangeAddress(row, row, column, column + across - 1).formatAsString();
    }

    /** The id of the relationship to a file. */
    private String relationship(String uri) {
        String known = recent.get(uri);
        if (known != null) {
            return known;
        }
        files++;
        String id = "link" + files;
        if (files == 1) {
            sheet.getPackagePart().addExternalRelationship(uri, PackageRelationshipTypes.HYPERLINK_PART, id);
            declarePrefix();
        } else {
            relationships.add("<Relationship Id=\"" + id + "\" Target=\"" + XmlText.escape(uri)
                    + "\" TargetMode=\"External\" Type=\"" + PackageRelationshipTypes.HYPERLINK_PART + "\"/>");
        }
        recent.put(uri, id);
        return id;
    }

    /** The library does so only where it writes such a link itself. */
    private void declarePrefix() {
        try (XmlCursor sheetElement = sheet.getCTWorksheet().newCursor()) {
            if (sheetElement.namespaceForPrefix(PREFIX) == null) {
                sheetElement.toNextToken();
                sheetElement.insertNamespace(PREFIX, NAMESPACE);
            }
        }
    }
}
