package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gouji.grid.Document;
import io.gouji.grid.Prose;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.Messages;
import io.gouji.reference.ReferenceData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    private static final Messages MESSAGES = Messages.of(ReferenceData.bundled());
    private static final String OUT = "，未读取。请删去无关内容后另存；确需读取时可加选项 --limit %s=更大的数。";

    static Stream<Arguments> beyond() throws IOException {
        String table = "甲,1\n乙,2\n丙,3\n";
        String grids = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>";
        String large = "x".repeat(200_000);
        return Stream.of(
                arguments(Limit.FILE_SIZE, 1, new byte[1024 * 1024 + 1], "a：文件大小2 MB，超过上限 1 MB"),
                arguments(Limit.CELLS, 5, utf8(table), "a：单元格6 个，超过上限 5 个"),
                arguments(Limit.TEXT, 5, utf8(table), "a：文字6 字，超过上限 5 字"),
                arguments(Limit.TEXT, 3, utf8("一、概述"), "a：文字4 字，超过上限 3 字"),
                arguments(Limit.PROSE, 3, utf8("一、概述"), "a：正文4 字，超过上限 3 字"),
                arguments(Limit.STRINGS, 1, workbook(new XSSFWorkbook()), "a：共享文本2 个，超过上限 1 个"),
                arguments(Limit.STRINGS, 1, workbook(new HSSFWorkbook()), "a：共享文本2 个，超过上限 1 个"),
                arguments(Limit.CELLS, 1, workbook(new XSSFWorkbook()), "a：单元格2 个，超过上限 1 个"),
                arguments(Limit.CELLS, 1, workbook(new HSSFWorkbook()), "a：单元格2 个，超过上限 1 个"),
                arguments(Limit.SHEETS, 1, utf8(grids + grids), "a：工作表2 张，超过上限 1 张"),
                arguments(
                        Limit.ENTRIES,
                        1,
                        new Zipped().with("a", "").with("b", "").bytes(),
                        "a：包内部件2 个，超过上限 1 个"),
                arguments(Limit.RATIO, 100, new Zipped().with("a", large).bytes(), "a：压缩比"),
                arguments(
                        Limit.UNPACKED_SIZE,
                        1,
                        new Zipped().with("a", large.repeat(6)).bytes(),
                        "a：解压后大小2 MB，超过上限 1 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beyond")
    void whatGoesBeyondALimitIsSaidWithTheWayToRaiseIt(Limit limit, long value, byte[] file, String said) {
        Opening opening = new Opening(Limits.usual().with(Limit.RATIO, 1000).with(limit, value), List.of());
        UnusableInput thrown = catchThrowableOfType(UnusableInput.class, () -> Intake.read(file, "a", opening));
        assertThat(MESSAGES.say(Language.ZH, thrown.said())).startsWith(said).endsWith(OUT.formatted(limit.key()));
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void everyLimitHasAValueAndAName(Limit limit) {
        assertThat(Limits.usual().of(limit)).isPositive();
        assertThat(Limits.limit(limit.key())).contains(limit);
        assertThat(MESSAGES.has("limit." + limit.key())).isTrue();
        assertThat(MESSAGES.has("limit." + limit.key() + ".unit")).isTrue();
    }

    @Test
    void aLimitOfNothingIsNone() {
        assertThatThrownBy(() -> Limits.usual().with(Limit.CELLS, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.usual().with(Limit.CELLS, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReadingThatDoesNotEndIsGivenUpAndEndsWhereItLooks() throws InterruptedException {
        Limits limits = Limits.usual().with(Limit.TIME, 1);
        CountDownLatch ended = new CountDownLatch(1);
        assertThatThrownBy(() -> Supervision.of("a", limits).read(() -> endless(new Meter("a", limits), ended)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("limit.time");
        ended.await();
        assertThat(ended.getCount()).isZero();
    }

    private static Document endless(Meter meter, CountDownLatch ended) {
        try {
            while (true) {
                meter.goOn();
            }
        } finally {
            ended.countDown();
        }
    }

    @Test
    void whatTheReaderThrowsComesOutOfTheOtherThread() {
        IllegalStateException thrown = new IllegalStateException("damaged");
        assertThatThrownBy(() -> Supervision.of("a", Limits.usual()).read(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void whoeverReadsASmallWorkbookForHimselfAndIsInterruptedReadsNoFurther() {
        byte[] file = Zipped.xlsx("<row><c><v>1</v></c></row>");
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> Intake.read(file, "a"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.what()).isEqualTo(Message.of("intake.interrupted")));
    }

    @Test
    void aFileForWhichMemoryRunsOutIsReadOnceMoreAlone() {
        AtomicInteger readings = new AtomicInteger();
        Document document = SharedMemory.read("a", () -> {
            if (readings.incrementAndGet() == 1) {
                throw new OutOfMemoryError("others took it");
            }
            return document();
        });
        assertThat(document.name()).isEqualTo("a");
    }

    @Test
    void aFileThatDoesNotFitIntoMemoryIsRefused() {
        assertThatThrownBy(() -> SharedMemory.read("a", () -> {
                    throw new OutOfMemoryError("too large");
                }))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.what()).isEqualTo(Message.of("intake.memory")));
    }

    @Test
    void lackOfMemoryIsHeardFromTheOtherThreadToo() {
        OutOfMemoryError lack = new OutOfMemoryError("others took it");
        assertThatThrownBy(() -> Supervision.of("a", Limits.usual()).read(() -> {
                    throw lack;
                }))
                .isSameAs(lack);
    }

    private static Document document() {
        return new Document("a", "", Document.Format.TXT, List.of(), Prose.NONE);
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("甲");
            row.createCell(1).setCellValue("乙");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
