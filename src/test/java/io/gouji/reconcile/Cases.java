package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Place;
import io.gouji.indicator.Figures;
import io.gouji.indicator.Indicators;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.StatedChange;
import io.gouji.narrative.StatedShare;
import io.gouji.narrative.StatedSum;
import io.gouji.reference.Language;
import io.gouji.reference.ReferenceData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filled tables and quoted figures for tests, without any file. */
final class Cases {
    static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    private Cases() {}

    /** A table of an edition: every cell holds {@code others}, except those named. One cell a row, in column C. */
    static Mapping table(String edition, String others, Map<String, String> figures) {
        Form form = REFERENCE.forms().find(edition).orElseThrow();
        List<MappedCell> cells = new ArrayList<>();
        for (String code : form.codes()) {
            cells.add(
                    cell(edition, code, figures.getOrDefault(code, others), cells.size(), MappedCell.Status.ACCEPTED));
        }
        return mapping(form, cells);
    }

    static Mapping mapping(Form form, List<MappedCell> cells) {
        return new Mapping("表.xls", Optional.of(form), 1, cells, List.of(), List.of());
    }

    static MappedCell cell(String edition, String code, String raw, int row, MappedCell.Status status) {
        return new MappedCell(
                new Place("表.xls", "统计表", new CellRef(row, 2), 0),
                REFERENCE.indicators().label(Indicators.base(code)).zh(),
                List.of(code),
                status == MappedCell.Status.UNMAPPED ? Optional.empty() : Optional.of(code),
                Figures.read(raw),
                "",
                edition,
                1,
                status,
                List.of(),
                "",
                "");
    }

    static Facts facts(Mapping table, Narrative... narratives) {
        return facts(Identity.UNKNOWN, table, narratives);
    }

    static Facts facts(Identity identity, Mapping table, Narrative... narratives) {
        return Facts.of(
                List.of(), List.of(), identity, List.of(table), List.of(narratives), LastYear.UNKNOWN, REFERENCE);
    }

    /** The text says a figure exactly, for a concept or for none ({@code ""}). */
    static Claim claim(String concept, String value, int start) {
        return claim(concept, value, value, start, Claim.Kind.LEVEL);
    }

    /** In another unit than 件. */
    static Claim claim(String concept, String value, int start, String unit) {
        return claim(concept, value, value, start, Claim.Kind.LEVEL, unit);
    }

    static Claim claim(String concept, String low, String high, int start, Claim.Kind kind) {
        return claim(concept, low, high, start, kind, "件");
    }

    private static Claim claim(String concept, String low, String high, int start, Claim.Kind kind, String unit) {
        String text = low + unit;
        return new Claim(
                new Quote("报告.txt", start, start + text.length(), text, 1),
                concept.isEmpty() ? Optional.empty() : Optional.of(concept),
                new BigDecimal(low),
                low.equals(high) ? Claim.Comparator.EXACT : Claim.Comparator.AT_LEAST,
                new BigDecimal(low),
                new BigDecimal(high),
                unit,
                kind,
                Claim.Period.YEAR,
                1);
    }

    static Narrative text(Claim... claims) {
        return new Narrative("报告.txt", List.of(claims), List.of(), List.of());
    }

    static Narrative text(List<Claim> claims, StatedSum... sums) {
        return new Narrative("报告.txt", claims, List.of(sums), List.of());
    }

    static Narrative text(StatedChange change) {
        return new Narrative("报告.txt", List.of(), List.of(), List.of(), List.of(), List.of(change), List.of());
    }

    static Narrative text(StatedShare share) {
        return new Narrative("报告.txt", List.of(), List.of(), List.of(), List.of(share), List.of(), List.of());
    }

    static String zh(Finding finding) {
        return REFERENCE.messages().say(Language.ZH, finding.message());
    }

    static String en(Finding finding) {
        return REFERENCE.messages().say(Language.EN, finding.message());
    }

    /** What each document says of itself. */
    static List<Identity> told(List<Document> documents) {
        return documents.stream().map(REFERENCE.identities()::read).toList();
    }
}
