package io.gouji.bench;

import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.NarrativeReader;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long texts of unusual shape take to read: each shape once, twice and four times as long. Where the time is linear, time
 * per character stays the same.
 */
final class ReadingBenchmark {
    private static final int REPEATS = 3;

    private record Shape(String name, String piece, int pieces) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("1 MB of text without a figure", "我局认真贯彻落实上级部署，不断完善政府信息公开工作机制。\n", 12_500),
            new Shape("one line of 1 MB", "认真贯彻落实政府信息公开工作要求，", 20_000),
            new Shape("one line of 1 MB without a sign", "认真贯彻落实政府信息公开工作要求", 20_000),
            new Shape("10 000 figures in one paragraph", "公开信息3条，", 10_000),
            new Shape("10 000 parts of one total", "其中网站公开3条、", 10_000),
            new Shape("10 000 shares and changes", "公开5件，占3%，比上年增加2件，", 10_000),
            new Shape("10 000 words for none", "没有，未收到申请、", 10_000),
            new Shape("10 000 open brackets", "收到5件(含", 10_000),
            new Shape("10 000 broken lines", "公开信息\n3\n条，", 10_000),
            new Shape("10 000 totals behind their parts", "网站公开3条，合计9条，", 10_000),
            new Shape("10 000 lists behind a sentence", "通过网站发布通知。其中通知3条，上年结转1件。", 10_000),
            new Shape("1 MB of digits", "1234567890", 100_000),
            new Shape("1 MB of digits in threes", "123,456 789 ", 80_000),
            new Shape("1 MB of commas", "，", 350_000),
            new Shape("1 MB of words that open a list", "其中", 175_000),
            new Shape("1 MB of a list", "行政复议、", 70_000),
            new Shape("1 MB of Chinese numerals", "一百二十三万", 58_000),
            new Shape("1 MB of brackets", "((（", 120_000),
            new Shape("1 MB of quotation marks", "“《", 175_000));

    private ReadingBenchmark() {}

    public static void main(String[] arguments) {
        NarrativeReader reader = Reference.of(ReferenceData.bundled()).narrativeReader();
        for (Shape shape : SHAPES) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-34s", shape.name()));
            for (int times = 1; times <= 4; times *= 2) {
                Prose text = prose(shape.piece().repeat(shape.pieces() / 4 * times));
                long nanos = fastest(reader, text);
                line.append(String.format(
                        Locale.ROOT,
                        "  %7d characters %6d ms (%5.2f µs each)",
                        text.text().length(),
                        nanos / 1_000_000,
                        nanos / 1000.0 / text.text().length()));
            }
            System.out.println(line);
        }
    }

    private static long fastest(NarrativeReader reader, Prose text) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            Narrative read = reader.read("long.txt", text);
            fastest = Math.min(fastest, System.nanoTime() - start);
            if (!read.file().equals("long.txt")) {
                throw new IllegalStateException("the text was not read");
            }
        }
        return fastest;
    }

    private static Prose prose(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                paragraphs.add(new Paragraph(start, start + line.length(), paragraphs.size() + 1, 0));
            }
            start += line.length() + 1;
        }
        return new Prose(text, paragraphs);
    }
}
