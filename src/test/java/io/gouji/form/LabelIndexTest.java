package io.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gouji.reference.ReferenceData;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** To compare with all labels at once gives what to compare with one after the other gives. */
class LabelIndexTest {
    private static final double EXACT = 1e-9;

    private final LabelReader reader = LabelReader.of(
            ReferenceData.bundled(),
            Words.of(ReferenceData.bundled()),
            Read.REFERENCE.forms().all().stream()
                    .flatMap(form -> Outline.texts(form).stream())
                    .toList());
    private final List<Label> printed = Read.REFERENCE.forms().all().stream()
            .flatMap(form -> Outline.texts(form).stream())
            .map(reader::read)
            .filter(label -> !label.isEmpty())
            .toList();
    private final LabelIndex index = new LabelIndex(printed);

    @Property(tries = 300)
    void likenessIsThatOfTheTwoLabels(@ForAll("labels") String text) {
        Label label = reader.read(text);
        double[] likeness = index.likeness(label);
        assertThat(printed)
                .allSatisfy(other -> assertThat(LabelIndex.best(likeness, index.places(List.of(other))))
                        .isCloseTo(label.similarity(other), within(EXACT)));
    }

    @Property(tries = 300)
    void aLabelCutShortIsLikeTheWhole(@ForAll("labels") String text) {
        Label label = reader.read(text);
        double[] likeness = index.likenessOrShortened(label);
        assertThat(printed)
                .allSatisfy(other -> assertThat(LabelIndex.best(likeness, index.places(List.of(other))))
                        .isCloseTo(Math.max(label.similarity(other), label.shortened(other)), within(EXACT)));
    }

    /** Pieces of what forms print, joined at random: riders, numbers, denials, synonyms. */
    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.of(
                        "（一）",
                        "1.",
                        "其中：",
                        "予以公开",
                        "不予公开",
                        "属于",
                        "信息",
                        "资讯",
                        "政府",
                        "申请",
                        "总数",
                        "（件）",
                        "数",
                        "其他",
                        "其它",
                        "行政复议",
                        "维持",
                        "（不计其他情形）",
                        "合计",
                        "x",
                        " ")
                .list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
    }
}
