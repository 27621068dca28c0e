package io.gouji.intake.xlsx;

import io.gouji.intake.sheet.Unfamiliar;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** What a sheet says about its columns: which are hidden, and the styles of cells that have none. */
final class SheetColumns {
    private final List<Range> ranges = new ArrayList<>();

    private record Range(int first, int last, int style, boolean hidden) {}

    /** Reads the element that is open to its end. */
    void read(Xml xml) throws XMLStreamException {
        while (xml.child("col")) {
            Range range = new Range(
                    xml.number("min", 0) - 1, xml.number("max", 0) - 1, xml.number("style", 0), xml.flag("hidden"));
            xml.skip();
            for (Range other : ranges) {
                if (range.first <= other.last && other.first <= range.last) {
                    throw new Unfamiliar("columns told twice");
                }
            }
            ranges.add(range);
        }
    }

    boolean isHidden(int column) {
        for (Range range : ranges) {
            if (column >= range.first && column <= range.last) {
                return range.hidden;
            }
        }
        return false;
    }

    int style(int column) {
        for (Range range : ranges) {
            if (column >= range.first && column <= range.last) {
                return range.style;
            }
        }
        return 0;
    }
}
