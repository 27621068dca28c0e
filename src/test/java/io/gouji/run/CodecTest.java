package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Sha256;
import io.gouji.grid.Span;
import io.gouji.intake.Intake;
import io.gouji.intake.UnusableInput;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final Codec PLAIN = new Codec(List.of());

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("examples"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyDocumentAndItsJudgementComeBackAsTheyWere(Path file) {
        Optional<Document> read = read(file);
        if (read.isEmpty()) {
            return;
        }
        Document document = read.get();
        Document back = PLAIN.value(PLAIN.bytes(document), Document.class);
        assertThat(back).usingRecursiveComparison().isEqualTo(document);
        Codec codec = new Codec(List.of(document));
        Reconciliation judged = Reconciler.reconcile(Submission.of(List.of(document)), REFERENCE);
        assertThat(codec.value(codec.bytes(judged), Reconciliation.class)).isEqualTo(judged);
        LastYear lastYear = LastYear.of(judged);
        assertThat(PLAIN.value(PLAIN.bytes(lastYear), LastYear.class)).isEqualTo(lastYear);
    }

    private static Optional<Document> read(Path file) {
        try {
            return Optional.of(Intake.read(file, file.toString()));
        } catch (UnusableInput e) {
            return Optional.empty();
        }
    }

    @Test
    void valuesOfEveryKindComeBackAsTheyWere() {
        List<Object> values = List.of(
                "",
                "青禾区",
                Sha256.of(new byte[] {1, 2, 3}),
                "half a pair \uD83D",
                Integer.MIN_VALUE,
                -1,
                64,
                Integer.MAX_VALUE,
                0.98,
                true,
                false,
                new BigDecimal("160.5900"),
                new BigDecimal("1E+3"),
                new BigDecimal("-170141183460469231731687303715884105729.5"),
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                -0.0,
                LocalDate.of(2019, 1, 25),
                LocalDate.of(2019, 1, 25).atTime(8, 30, 1),
                Optional.empty(),
                Optional.of("x"),
                Set.of(3, 1, 2),
                Map.of("b", List.of(), "a", List.of("b")),
                Message.of("key", 1, "two", Message.of("three")),
                Document.Format.XLS,
                new CellRef(0, 16_383));
        assertThat(back(values)).isEqualTo(values);
    }

    @Test
    void aLongListWithManyRepetitionsComesBack() {
        List<String> many = Stream.iterate(0, i -> i + 1)
                .limit(70_000)
                .map(i -> "w" + i % 40_000)
                .toList();
        assertThat(back(many)).isEqualTo(many);
    }

    @Test
    void theOrderOfASetDoesNotMatter() {
        assertThat(PLAIN.bytes(Set.of("a", "b", "c", "d"))).isEqualTo(PLAIN.bytes(Set.of("d", "c", "b", "a")));
    }

    @Test
    void whatIsHeldTwiceIsWrittenOnce() {
        String text = "x".repeat(1000);
        assertThat(PLAIN.bytes(List.of(text, text)).length).isLessThan(PLAIN.bytes(List.of(text)).length + 10);
    }

    @Test
    void whatBothSidesHaveIsNotWritten() {
        Document document =
                read(Path.of("examples/region-2018/青禾区工业和信息化局/附件.xls")).orElseThrow();
        Codec codec = new Codec(List.of("other", document));
        assertThat(codec.bytes(document)).hasSizeLessThan(40);
        assertThat(codec.value(codec.bytes(document), Document.class)).isSameAs(document);
    }

    @Test
    void textsThatStandInWhatBothSidesHaveAreNotWritten() {
        String label = "（一）收到申请数".repeat(9);
        Codec codec = new Codec(List.of(Message.of("key", label)));
        List<String> value = List.of(new String(label.toCharArray()), "another");
        assertThat(codec.bytes(value)).hasSizeLessThan(20);
        assertThat(codec.value(codec.bytes(value), Object.class)).isEqualTo(value);
    }

    @Test
    void partsThatOneValueHoldsAreOnlyNumbered() {
        Span part = new Span(new CellRef(3, 4), new CellRef(5, 6));
        Codec codec = new Codec(List.of("known")).with(List.of("other", part));
        List<Object> value = List.of(part, "known", new Span(new CellRef(3, 4), new CellRef(5, 6)));
        List<?> back = codec.value(codec.bytes(value), List.class);
        assertThat(back.equals(value)).isTrue();
        assertThat(back.get(0)).isSameAs(part);
    }

    @Test
    void aThingOfAnotherKindIsNotWritten() {
        assertThatThrownBy(() -> PLAIN.bytes(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value that can be kept: class java.lang.Object");
    }

    @Test
    void bytesThatNameAClassOfOthersMakeNothing() {
        assertThatThrownBy(() -> PLAIN.value(naming("java.lang.ProcessBuilder"), Object.class))
                .hasMessage("not of ours: java.lang.ProcessBuilder");
        assertThatThrownBy(() -> PLAIN.value(naming("io.gouji.run.Store"), Object.class))
                .hasMessage("no record: class io.gouji.run.Store");
    }

    /** A record of the first type, whose name follows. */
    private static byte[] naming(String type) {
        int narrow = 0;
        return ByteBuffer.allocate(4 + type.length())
                .put((byte) Kind.Sort.RECORD.number())
                .put((byte) 0)
                .put((byte) narrow)
                .put((byte) type.length())
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    private static Object back(Object value) {
        return PLAIN.value(PLAIN.bytes(value), Object.class);
    }
}
