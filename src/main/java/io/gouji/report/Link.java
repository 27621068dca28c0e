package io.gouji.report;

import io.gouji.grid.CellRef;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a click on a cell leads. */
public sealed interface Link {
    /**
     * A spreadsheet takes no more links than these in one sheet; it repairs a file that has more by leaving them all out.
     */
    int MOST = 65_000;

    /**
     * A cell of the same workbook.
     *
     * @param across so many columns from the cell on lead there
     */
    record Inside(String sheet, CellRef cell, int across) implements Link {
        Inside(String sheet, int row, int column) {
            this(sheet, new CellRef(row, column), 1);
        }

        Inside across(int columns) {
            return new Inside(sheet, cell, columns);
        }
    }

    /** A file beside the workbook or below: its relative path as a URI. */
    record ToFile(String uri) implements Link {
        /**
         * By its path, with / between the parts.
         *
         * @throws IllegalArgumentException when no link can name it
         */
        static ToFile of(String path) {
            try {
                boolean likeScheme = path.split("/", 2)[0].contains(":");
                return new ToFile(new URI(null, null, likeScheme ? "./" + path : path, null).toString());
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(path, e);
            }
        }
    }
}
