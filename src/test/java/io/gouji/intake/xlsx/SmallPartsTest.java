package io.gouji.intake.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class SmallPartsTest {
    private static final String NAME = "xl/styles.xml";
    private static final String STYLES = "<styleSheet><cellXfs count=\"1\"/></styleSheet>";

    private final AtomicInteger read = new AtomicInteger();
    private final SmallParts<String> parts = new SmallParts<>();

    @Test
    void whatManyFilesHaveAlikeIsReadOnce() throws XMLStreamException {
        assertThat(read(NAME, STYLES)).isEqualTo(STYLES);
        assertThat(read(NAME, STYLES)).isEqualTo(STYLES);
        assertThat(read).hasValue(1);
    }

    @Test
    void aPartThatDiffersInOneByteIsAnother() throws XMLStreamException {
        String other = STYLES.replace('1', '2');
        assertThat(read(NAME, STYLES)).isEqualTo(STYLES);
        assertThat(read(NAME, other)).isEqualTo(other);
    }

    @Test
    void whereItStandsCounts() throws XMLStreamException {
        read("_rels/.rels", STYLES);
        read("xl/_rels/workbook.xml.rels", STYLES);
        assertThat(read).hasValue(2);
    }

    @Test
    void aLargePartIsNotHeldOnTo() throws XMLStreamException {
        String large = STYLES.repeat(1000);
        assertThat(read(NAME, large)).isEqualTo(large);
        assertThat(read(NAME, large)).isEqualTo(large);
        assertThat(read).hasValue(2);
    }

    @Test
    void whatCannotBeReadIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> parts.of(NAME, new byte[] {'<'}, part -> {
                        throw new XMLStreamException("cut off");
                    }))
                    .isInstanceOf(XMLStreamException.class);
        }
    }

    private String read(String name, String part) throws XMLStreamException {
        return parts.of(name, part.getBytes(StandardCharsets.UTF_8), bytes -> {
            read.incrementAndGet();
            return new String(bytes, StandardCharsets.UTF_8);
        });
    }
}
