package io.gouji.region;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.reconcile.Identity;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Received.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that came in, for tests: what they bring and what they say of themselves. */
final class Came {
    static final String FORM = "legacy-2014";

    private static final FileNames WORDS = FileNames.of(ReferenceData.bundled());

    private Came() {}

    static Received table(String file, String agency, int year) {
        return received(file, file, Role.ATTACHMENT, agency, year, "");
    }

    static Received report(String file, String agency, int year) {
        return received(file, file, Role.REPORT, agency, year, "");
    }

    /** A table that names neither agency nor year. */
    static Received mute(String file) {
        return received(file, file, Role.ATTACHMENT, "", 0, "");
    }

    static Received titled(String file, String agency, int year, String head) {
        return received(file, file, Role.ATTACHMENT, agency, year, head);
    }

    static Received sameBytes(String file, Received other) {
        return received(
                file, other.sha256(), other.role(), other.identity().agency().orElse(""), 2018, "");
    }

    static Received partly(String file, String agency, String... codes) {
        Received whole = table(file, agency, 2018);
        return new Received(
                file,
                file,
                whole.role(),
                whole.identity(),
                whole.version(),
                whole.edition(),
                Set.of(codes),
                Optional.empty());
    }

    static Received broken(String file) {
        return Received.unreadable(file, "", Message.of("intake.unsupported"));
    }

    private static Received received(String file, String sha, Role role, String agency, int year, String head) {
        Identity identity = new Identity(
                Optional.of(agency).filter(name -> !name.isEmpty()),
                Optional.of(year).filter(number -> number > 0));
        boolean table = role == Role.ATTACHMENT;
        return new Received(
                file,
                sha,
                role,
                identity,
                WORDS.version(file, head),
                table ? Optional.of(FORM) : Optional.empty(),
                table ? Set.of("apply.received.total", "site.total") : Set.of(),
                Optional.empty());
    }

    /** A list as a coordinator writes it, a line a row. */
    static Document list(String name, String csv) {
        String[] lines = csv.split("\n", -1);
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < lines.length; row++) {
            String[] texts = lines[row].split(",", -1);
            for (int column = 0; column < texts.length; column++) {
                cells.add(Cell.text(new CellRef(row, column), texts[column]));
            }
        }
        return new Document(name, "", Document.Format.CSV, List.of(Grid.of("", cells)), Prose.NONE);
    }

    /** A manifest at the top of the folder, for files a.xls to z.xls and 1.xls to 9.xls. */
    static Manifest manifest(String csv) {
        Set<String> files = "123456789abcdefghijklmnopqrstuvwxyz"
                .chars()
                .mapToObj(c -> (char) c + ".xls")
                .collect(Collectors.toSet());
        return Manifest.of(List.of(list("submissions.csv", csv)), files, ReferenceData.bundled());
    }

    static Roster roster(String csv) {
        return Roster.of(list("名单.csv", csv), ReferenceData.bundled());
    }
}
