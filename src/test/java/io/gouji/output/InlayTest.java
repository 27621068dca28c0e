package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InlayTest {
    private static final int BLOCK = 1 << 16;

    @Test
    void elementsStandBeforeTheEndTagWhereverABlockEnds() throws IOException {
        for (int before = BLOCK - 6; before <= BLOCK + 1; before++) {
            Inlay inlay = new Inlay("a");
            inlay.add("<b/>");
            inlay.add("<c>勾稽</c>");
            String start = "<".repeat(before);
            assertThat(copy(inlay, start + "</a></d>")).isEqualTo(start + "<b/><c>勾稽</c></a></d>");
        }
    }

    @Test
    void aPartWithoutElementsStaysAsItIs() throws IOException {
        assertThat(copy(new Inlay("a"), "<d/>")).isEqualTo("<d/>");
    }

    @Test
    void elementsAreNeverLost() {
        Inlay inlay = new Inlay("a");
        inlay.add("<b/>");
        assertThatThrownBy(() -> copy(inlay, "<d></d>"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no </a>");
    }

    private static String copy(Inlay inlay, String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inlay.copy(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
