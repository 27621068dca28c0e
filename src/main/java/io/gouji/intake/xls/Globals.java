package io.gouji.intake.xls;

import io.gouji.intake.sheet.Content;
import io.gouji.intake.sheet.NumberFormat;
import io.gouji.intake.sheet.Toll;
import io.gouji.intake.sheet.Unfamiliar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the first records of a workbook say: its sheets, styles and shared texts. */
final class Globals {
    private static final int BIFF8 = 0x600;
    private static final int HIDDEN = 3;
    private static final int INDENT = 0xF;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final List<Content> texts = new ArrayList<>();
    private final Map<Integer, String> written = new HashMap<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final Toll toll;
    private boolean from1904;

    record Sheet(String name, boolean hidden) {}

    /** @param indent in steps */
    record Style(int format, int indent) {}

    /** Reads to the end of what concerns the whole workbook. */
    Globals(Records records, Toll toll) {
        this.toll = toll;
        records.next();
        if (records.kind() != Records.BOF || records.u16(0) != BIFF8) {
            throw new Unfamiliar("not BIFF8");
        }
        for (records.next(); records.kind() != Records.EOF; records.next()) {
            take(records);
        }
    }

    private void take(Records records) {
        switch (records.kind()) {
            case Records.FILEPASS -> throw new Unfamiliar("encrypted");
            case Records.BOF -> throw new Unfamiliar("no end of globals");
            case Records.BOUNDSHEET -> sheets.add(sheet(records));
            case Records.DATEMODE -> from1904 = records.u16(0) == 1;
            case Records.FORMAT -> written.put(records.u16(0), new Texts(records, 2).plain());
            case Records.XF -> styles.add(new Style(records.u16(2), records.u16(8) & INDENT));
            case Records.SST -> texts(records);
            default -> {}
        }
    }

    private Sheet sheet(Records records) {
        toll.sheets(1);
        boolean isWide = (records.u8(7) & 1) != 0;
        return new Sheet(new Texts(records, 8).characters(records.u8(6), isWide), (records.u16(4) & HIDDEN) != 0);
    }

    private void texts(Records records) {
        int count = records.i32(4);
        Texts reader = new Texts(records, 8);
        for (int i = 0; i < count && !reader.isAtEnd(); i++) {
            toll.strings(1);
            texts.add(Content.text(reader.rich()));
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    Content text(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new Unfamiliar("no such text");
        }
        return texts.get(index);
    }

    Style style(int index) {
        if (index >= styles.size()) {
            throw new Unfamiliar("no such style");
        }
        return styles.get(index);
    }

    NumberFormat format(Style style) {
        return formats.computeIfAbsent(style.format, this::format);
    }

    private NumberFormat format(int id) {
        if (id > Short.MAX_VALUE) {
            throw new Unfamiliar("format number");
        }
        return NumberFormat.ofFile(id, written.get(id));
    }
}
