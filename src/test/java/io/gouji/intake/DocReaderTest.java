package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * No library writes .doc from nothing, so a small one that LibreOffice saved lies in the test resources, as text: a title, a
 * heading of the second level, a paragraph, two lines in one paragraph, a table of three rows (two cells of the first row merged
 * to the right, one downwards) and a note.
 */
class DocReaderTest {
    @Test
    void paragraphsAndHeadingsAreRead() {
        Document document = small();
        assertThat(document.format()).isEqualTo(Document.Format.DOC);
        assertThat(Given.paragraphs(document))
                .containsExactly("某某局2018年度报告", "工作情况", "2018年公开信息12条。", "某某局", "2019年1月15日", "附件", "（注：各项应相等）");
        assertThat(Given.levels(document)).containsExactly(0, 2, 0, 0, 0, 0, 0);
    }

    @Test
    void theTableIsAGridAndNoPartOfTheText() {
        Grid grid = Given.onlyGrid(small());
        assertThat(grid.name()).isEqualTo("表1");
        assertThat(Given.rows(grid)).containsExactly("申请人情况|总计", "自然人|法人", "2|1|３");
    }

    @Test
    void mergedCellsKeepWhatFollowsThemInItsPlace() {
        Grid grid = Given.onlyGrid(small());
        assertThat(grid.cell(0, 2).shown()).isEqualTo("总计");
        assertThat(Given.spans(grid)).containsExactly("A1:B1", "C1:C2");
    }

    private static Document small() {
        try (InputStream text = Objects.requireNonNull(DocReaderTest.class.getResourceAsStream("small.doc.gz.base64"));
                InputStream bytes = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(text.readAllBytes())))) {
            return Given.file("报告.doc", bytes.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
