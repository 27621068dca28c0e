package io.gouji.bench.mapping;

import io.gouji.bench.mapping.Draft.Row;
import io.gouji.bench.mapping.Draft.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bends which rows a form has, and in which order. */
final class RowBends {
    /** Rows that regions add; close enough to the form's to be taken for one of them. */
    private static final List<String> ADDED = List.of(
            "其他主动公开文件", "主动公开行政执法信息", "信息公开目录编制数", "保密审查件数", "热线电话接听数", "其中：经延期答复", "主动公开财务预决算信息",
            "微信公众号推送数", "意见箱收到意见数", "依申请公开收费金额", "培训人员中领导干部数", "其中：涉农信息数", "政府信息公开考核次数", "新闻发布会记者人数",
            "主动公开会议纪要数");

    private final Draft draft;
    private final Table table;

    private RowBends(Draft draft, Table table) {
        this.draft = draft;
        this.table = table;
    }

    static void apply(Draft draft) {
        for (Table table : draft.tables) {
            if (table.hasStub()) {
                RowBends bends = new RowBends(draft, table);
                draft.bends.forEach(bends::apply);
            }
        }
        if (draft.has(Bend.GROUPS_MOVED) && draft.tables.size() > 1) {
            Collections.rotate(draft.tables, 1 + draft.random.nextInt(draft.tables.size() - 1));
        }
        if (draft.has(Bend.GROUP_REMOVED) && draft.tables.size() > 1) {
            draft.tables.remove(draft.random.nextInt(draft.tables.size()));
        }
    }

    private void apply(Bend bend) {
        switch (bend) {
            case ROWS_REMOVED -> table.rows.removeIf(
                    row -> !row.heading() && table.rows.size() > 3 && draft.chance(1 / 8.0));
            case ROWS_ADDED -> add();
            case ROWS_SWAPPED -> swap(1 + table.rows.size() / 20);
            case ROWS_SHUFFLED_IN_GROUPS -> swap(2 * table.rows.size());
            case ROW_REPEATED -> repeat(false);
            case ROWS_HIDDEN -> table.rows.replaceAll(row -> draft.chance(0.2) ? row.hide() : row);
            case HIDDEN_TWINS -> repeat(true);
            case GROUP_REMOVED -> removeGroup();
            case GROUPS_MOVED -> moveGroups();
            case HEADINGS_LOST -> table.rows.removeIf(row -> row.heading() && draft.chance(0.5));
            case TOTALS_AT_THE_BOTTOM -> putTotalsLast();
            case GRAND_TOTAL -> table.rows.add(new Row(
                    List.of(draft.chance(0.5) ? "合计" : "总计"),
                    "",
                    Collections.nCopies(table.headings.size(), ""),
                    false,
                    false));
            default -> {}
        }
    }

    private void add() {
        for (int i = 0; i <= table.rows.size() / 15; i++) {
            int at = draft.random.nextInt(table.rows.size());
            table.rows.add(at + 1, table.rows.get(at).stranger(draft.any(ADDED)));
        }
    }

    private void swap(int times) {
        for (int i = 0; i < times && table.rows.size() > 2; i++) {
            int at = draft.random.nextInt(table.rows.size() - 1);
            if (isLeaf(at) && isLeaf(at + 1) && isSibling(at, at + 1)) {
                Collections.swap(table.rows, at, at + 1);
            }
        }
    }

    private boolean isLeaf(int row) {
        return !table.rows.get(row).heading() && table.behind(row) == row + 1;
    }

    private boolean isSibling(int one, int other) {
        List<String> path = table.rows.get(one).path();
        List<String> next = table.rows.get(other).path();
        return path.subList(0, path.size() - 1).equals(next.subList(0, next.size() - 1));
    }

    /** The first of two is the form's; of a hidden and a visible one the visible. */
    private void repeat(boolean hidden) {
        int at = draft.random.nextInt(table.rows.size());
        Row row = table.rows.get(at);
        if (isLeaf(at) && row.codes().stream().anyMatch(code -> !code.isEmpty())) {
            Row twin = row.stranger(row.label());
            table.rows.add(hidden && draft.chance(0.5) ? at : at + 1, hidden ? twin.hide() : twin);
        }
    }

    private void removeGroup() {
        List<Integer> groups = table.groups();
        if (draft.tables.size() == 1 && groups.size() > 2) {
            int group = draft.random.nextInt(groups.size() - 1);
            table.rows.subList(groups.get(group), groups.get(group + 1)).clear();
        }
    }

    private void moveGroups() {
        List<Integer> groups = table.groups();
        if (draft.tables.size() == 1 && groups.size() > 2) {
            Collections.rotate(table.rows, -groups.get(1 + draft.random.nextInt(groups.size() - 1)));
        }
    }

    /** What a row is made up of stands over it. */
    private void putTotalsLast() {
        for (int at = table.rows.size() - 1; at >= 0; at--) {
            int behind = table.behind(at);
            if (!table.rows.get(at).heading() && behind > at + 1) {
                List<Row> group = new ArrayList<>(table.rows.subList(at, behind));
                Collections.rotate(group, -1);
                for (int i = 0; i < group.size(); i++) {
                    table.rows.set(at + i, group.get(i));
                }
            }
        }
    }
}
