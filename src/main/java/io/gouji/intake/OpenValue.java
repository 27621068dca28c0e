package io.gouji.intake;

import io.gouji.grid.Value;
import io.gouji.intake.sheet.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamReader;

/**
 * The value of a cell of an OpenDocument spreadsheet, written beside the text that shows it.
 *
 * @param type what it is: float, percentage, currency, date, boolean, string, or nothing
 * @param written as the file stores it; of a text only where it is not the text that is shown
 */
record OpenValue(String type, String written) {
    /** A number of more digits or a larger exponent is none that a spreadsheet writes. */
    private static final String NUMBER = "[-+]?\\d{0,400}\\.?\\d{0,400}(?:[eE][-+]?\\d{1,3})?";

    /** The one of the cell that the reader stands on. */
    static OpenValue of(XMLStreamReader xml) {
        String type = SafeXml.attribute(xml, "value-type");
        return new OpenValue(
                type,
                SafeXml.attribute(
                        xml,
                        switch (type) {
                            case "date" -> "date-value";
                            case "boolean" -> "boolean-value";
                            case "string" -> "string-value";
                            default -> "value";
                        }));
    }

    /** With the text that is shown. */
    Content content(String shown) {
        return switch (type) {
            case "float", "percentage", "currency" -> number(shown);
            case "date" -> moment(shown);
            case "boolean" -> Content.truth(written.equals("true"));
            default -> text(shown.isEmpty() ? written : shown);
        };
    }

    private Content number(String shown) {
        if (!written.matches(NUMBER) || isFault(shown)) { // what cannot be calculated is written as 0
            return text(shown);
        }
        try {
            BigDecimal number = new BigDecimal(written).stripTrailingZeros();
            BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
            return new Content(new Value.Figure(plain), plain.toPlainString(), shown);
        } catch (NumberFormatException e) {
            return text(shown);
        }
    }

    private Content moment(String shown) {
        try {
            LocalDateTime time = written.contains("T")
                    ? LocalDateTime.parse(written)
                    : LocalDate.parse(written).atStartOfDay();
            return new Content(new Value.Moment(time), written, shown);
        } catch (DateTimeParseException e) {
            return text(shown);
        }
    }

    private static Content text(String shown) {
        return isFault(shown) ? Content.fault(shown) : Content.text(shown);
    }

    private static boolean isFault(String shown) {
        return shown.matches("#(?:DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!)");
    }
}
