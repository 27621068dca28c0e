package io.gouji.repair;

import io.gouji.grid.CellRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Spoils a right table by the slips that clerks make. */
final class Clerk {
    private final Table layout;
    private final Random random;
    private final List<String> codes;

    /** What clerks do wrong. */
    enum Mistake {
        TRANSPOSED,
        DROPPED,
        DOUBLED,
        SIGN,
        LAST_YEAR,
        TOTAL,
        NEIGHBOURS,
        COLUMNS,
        ROW_LOW
    }

    Clerk(Table layout, Random random) {
        this.layout = layout;
        this.random = random;
        this.codes = List.copyOf(layout.cells().keySet());
    }

    /** Makes one mistake somewhere; what the spoiled cells then say. Tries until it finds a place where it changes something. */
    Map<String, Integer> spoil(Map<String, Integer> right, Mistake mistake) {
        for (int attempt = 0; attempt < 400; attempt++) {
            String code = codes.get(random.nextInt(codes.size()));
            Map<String, Integer> typed = spoil(right, mistake, code);
            typed.entrySet().removeIf(each -> each.getValue().equals(right.get(each.getKey())));
            if (!typed.isEmpty()) {
                return typed;
            }
        }
        return Map.of();
    }

    private Map<String, Integer> spoil(Map<String, Integer> right, Mistake mistake, String code) {
        int figure = figure(right, code);
        return new LinkedHashMap<>(
                switch (mistake) {
                    case TRANSPOSED -> Map.of(code, transposed(figure));
                    case DROPPED -> Map.of(code, dropped(figure));
                    case DOUBLED -> Map.of(code, figure == 0 ? 0 : doubled(figure));
                    case SIGN -> Map.of(code, -figure);
                    case LAST_YEAR -> Map.of(code, (int) Math.round(figure * (0.6 + random.nextDouble())));
                    case TOTAL -> total(right, code);
                    case NEIGHBOURS ->
                        exchanged(
                                right,
                                code,
                                random.nextBoolean()
                                        ? below(code).stream().limit(1).toList()
                                        : beside(code).stream().limit(1).toList());
                    case COLUMNS -> exchanged(right, code, beside(code));
                    case ROW_LOW -> rowLow(right, code);
                });
    }

    private int transposed(int figure) {
        String digits = Integer.toString(figure);
        int at = digits.length() < 2 ? 0 : random.nextInt(digits.length() - 1);
        return digits.length() < 2
                ? figure
                : Integer.parseInt(
                        digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2));
    }

    private int dropped(int figure) {
        String digits = Integer.toString(figure);
        int at = random.nextInt(digits.length());
        return digits.length() < 2 ? figure : Integer.parseInt(digits.substring(0, at) + digits.substring(at + 1));
    }

    private int doubled(int figure) {
        String digits = Integer.toString(figure);
        int at = random.nextInt(digits.length());
        return Integer.parseInt(digits.substring(0, at + 1) + digits.substring(at));
    }

    private Map<String, Integer> total(Map<String, Integer> right, String code) {
        if (!code.endsWith("total")) {
            return Map.of();
        }
        int figure = figure(right, code);
        return Map.of(code, figure == 0 ? 0 : figure - 1 - random.nextInt(figure));
    }

    private Map<String, Integer> exchanged(Map<String, Integer> right, String code, List<String> others) {
        if (others.isEmpty()) {
            return Map.of();
        }
        String other = others.get(random.nextInt(others.size()));
        return Map.of(code, figure(right, other), other, figure(right, code));
    }

    private Map<String, Integer> rowLow(Map<String, Integer> right, String code) {
        List<String> block = below(code);
        int length = 1 + random.nextInt(3);
        if (block.size() < length || figure(right, code) == 0 || figure(right, block.get(length - 1)) != 0) {
            return Map.of();
        }
        Map<String, Integer> typed = new LinkedHashMap<>(Map.of(code, 0));
        String above = code;
        for (String each : block.subList(0, length)) {
            typed.put(each, figure(right, above));
            above = each;
        }
        return typed;
    }

    /** The cells under a cell, from top to bottom. */
    private List<String> below(String code) {
        return codes.stream()
                .filter(other -> column(other) == column(code) && row(other) > row(code))
                .sorted(Comparator.comparingInt(this::row))
                .toList();
    }

    private List<String> beside(String code) {
        return new ArrayList<>(codes.stream()
                .filter(other -> row(other) == row(code) && column(other) > column(code))
                .toList());
    }

    private int row(String code) {
        return ref(code).row();
    }

    private int column(String code) {
        return ref(code).column();
    }

    private CellRef ref(String code) {
        return Objects.requireNonNull(layout.cells().get(code)).place().cell();
    }

    private static int figure(Map<String, Integer> figures, String code) {
        return figures.getOrDefault(code, 0);
    }
}
