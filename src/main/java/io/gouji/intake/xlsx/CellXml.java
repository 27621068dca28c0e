package io.gouji.intake.xlsx;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Span;
import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.NumberFormat;
import io.gouji.intake.sheet.Numbers;
import io.gouji.intake.sheet.Unfamiliar;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** One cell of a sheet as it is written; taken anew for each. */
final class CellXml {
    /** Every cell asks each of them. */
    private static final int MOST_SHARED = 100;

    private final List<Span> shared = new ArrayList<>();
    private final XlsxReader workbook;
    private final Numbers numbers;
    private final SheetColumns columns;

    private int column;
    private int style;
    private String type = "";
    private @Nullable String value;
    private @Nullable String inline;
    private boolean isFormula;

    CellXml(XlsxReader workbook, Numbers numbers, SheetColumns columns) {
        this.workbook = workbook;
        this.numbers = numbers;
        this.columns = columns;
    }

    /**
     * Reads the element that is open to its end.
     *
     * @param next the column of a cell that does not say where it stands
     */
    Cell read(Xml xml, int row, int next) throws XMLStreamException {
        attributes(xml, next);
        CellRef at = new CellRef(row, column);
        parts(xml, at);
        Styles.Style looks = workbook.styles().style(style, columns, column);
        return content(looks).at(at, isFormula, looks.indent());
    }

    private void attributes(Xml xml, int next) {
        column = next;
        style = -1;
        type = "n";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> column = Address.column(xml.attribute(i));
                case "s" -> style = Xml.number(xml.attribute(i));
                case "t" -> type = xml.attribute(i);
                default -> {}
            }
        }
    }

    private void parts(Xml xml, CellRef at) throws XMLStreamException {
        value = null;
        inline = null;
        isFormula = !shared.isEmpty() && isShared(at);
        while (xml.child()) {
            switch (xml.name()) {
                case "v" -> value = once(value, xml.text());
                case "is" -> inline = once(inline, RichText.read(xml));
                case "f" -> {
                    isFormula |= isFormula(xml, at);
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private boolean isShared(CellRef at) {
        for (Span span : shared) {
            if (span.contains(at.row(), at.column())) {
                return true;
            }
        }
        return false;
    }

    private static String once(@Nullable String before, String now) {
        if (before != null) {
            throw new Unfamiliar("two values in a cell");
        }
        return now;
    }

    private boolean isFormula(Xml xml, CellRef at) {
        String kind = xml.attribute("t");
        if ("array".equals(kind)) {
            share(xml.attribute("ref"), at);
        }
        return !"dataTable".equals(kind);
    }

    /** A formula may calculate the cells around it too; it stands in the first of them. */
    private void share(@Nullable String range, CellRef at) {
        if (range == null || shared.size() == MOST_SHARED) {
            throw new Unfamiliar("formula of many cells");
        }
        if (range.indexOf(':') >= 0) {
            Span span = Address.span(range);
            if (!span.first().equals(at)) {
                throw new Unfamiliar("formula not in the first of its cells");
            }
            shared.add(span);
        }
    }

    private Content content(Styles.Style looks) {
        String stored = value == null ? "" : value;
        if (isFormula && stored.isEmpty()) {
            return Content.NONE; // never calculated
        }
        return switch (type) {
            case "n" -> value == null ? Content.NONE : number(stored, looks);
            case "s" -> stored.isEmpty() ? Content.NONE : workbook.strings().content(stored);
            case "str" -> Content.text(RichText.decoded(stored));
            case "inlineStr" -> Content.text(inline == null ? RichText.decoded(stored) : inline);
            case "b" -> Content.truth(stored.equals("1"));
            case "e" -> value == null ? Content.fault(FormulaError.NULL.getString()) : fault(stored);
            case "d" -> moment(stored, looks);
            default -> throw new Unfamiliar("cell of type " + type);
        };
    }

    private Content number(String stored, Styles.Style looks) {
        try {
            return numbers.content(
                    stored.isEmpty() ? "0" : stored, workbook.styles().format(looks));
        } catch (NumberFormatException e) {
            return Content.text(stored);
        }
    }

    /** A date in words of ISO 8601, as strict files have them. */
    private Content moment(String stored, Styles.Style looks) {
        NumberFormat format = workbook.styles().format(looks);
        try {
            return format.isDate() ? numbers.content(LocalDateTime.parse(stored), format) : Content.text(stored);
        } catch (DateTimeParseException e) {
            return Content.text(stored); // a day without a time, or a time without a day
        }
    }

    private static Content fault(String stored) {
        try {
            byte code = FormulaError.forString(stored).getCode();
            return Content.fault(FormulaError.forInt(code).getString());
        } catch (IllegalArgumentException e) {
            return Content.text(stored);
        }
    }
}
