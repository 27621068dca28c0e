package io.gouji.region;

import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Paragraph;
import io.gouji.reconcile.Identity;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Received.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a document that has come in: what it brings and what its titles say. */
public final class Receipt {
    private static final int TITLE_ROWS = 2;
    private static final int TITLE_PARAGRAPHS = 3;

    private final FileNames words;
    private final int reportCharacters;
    private final int headingCharacters;
    /** Tables of one form mostly have cells for the same indicators: of thousands, all but the first share the set. */
    private final Map<Set<String>, Set<String>> codes = new ConcurrentHashMap<>();

    private Receipt(FileNames words, int reportCharacters, int headingCharacters) {
        this.words = words;
        this.reportCharacters = reportCharacters;
        this.headingCharacters = headingCharacters;
    }

    /** With the words and limits of {@code region/*.csv}. */
    public static Receipt of(ReferenceData data) {
        Limits limits = Limits.of(data);
        return new Receipt(FileNames.of(data), limits.of("report-characters"), limits.of("heading-characters"));
    }

    /** What is known of a document; {@code mapping} is what its table was taken for. */
    public Received receive(Document document, Identity identity, Mapping mapping) {
        return new Received(
                document.name(),
                document.sha256(),
                role(document, mapping),
                identity,
                words.version(document.name(), head(document)),
                mapping.form().map(io.gouji.form.Form::id),
                codes.computeIfAbsent(codes(mapping), Function.identity()),
                Optional.empty());
    }

    private static Set<String> codes(Mapping mapping) {
        return mapping.cells().stream()
                .map(MappedCell::code)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Role role(Document document, Mapping mapping) {
        boolean report = document.prose().paragraphs().stream()
                        .mapToInt(paragraph -> paragraph.end() - paragraph.start())
                        .sum()
                >= reportCharacters;
        if (mapping.form().isPresent()) {
            return report ? Role.BOTH : Role.ATTACHMENT;
        }
        return report ? Role.REPORT : Role.OTHER;
    }

    /** Its titles: sheet names, first rows, first short paragraphs. */
    private String head(Document document) {
        Stream<String> sheets = document.grids().stream().flatMap(Receipt::titles);
        Stream<String> paragraphs = document.prose().paragraphs().stream()
                .limit(TITLE_PARAGRAPHS)
                .filter(this::isShort)
                .map(document.prose()::of);
        return Stream.concat(sheets, paragraphs).collect(Collectors.joining("\n"));
    }

    private boolean isShort(Paragraph paragraph) {
        return paragraph.end() - paragraph.start() <= headingCharacters;
    }

    private static Stream<String> titles(Grid grid) {
        Stream<String> cells = grid.cells().stream()
                .filter(cell -> cell.ref().row() < TITLE_ROWS && !cell.isBlank())
                .map(Cell::shown);
        return Stream.concat(Stream.of(grid.name()), cells);
    }
}
