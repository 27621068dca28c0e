package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.output.FormWorkbook.Format;
import io.gouji.output.PrintedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateTest {
    @TempDir
    Path folder;

    private Path source = Path.of("");
    private byte[] bytes = {};

    @BeforeEach
    void aForm() throws IOException {
        bytes = PrintedForm.bytes(PrintedForm.of("2021", "").blank().plain(), Format.XLSX);
        source = Files.write(folder.resolve("表.xlsx"), bytes);
    }

    @Test
    void theCopyIsWrittenAndTheSourceStays() {
        Path copy = folder.resolve("标注.xlsx");
        Run run = Run.of("check", source.toString(), "--annotate", copy.toString());
        assertThat(run.err()).contains("已写入标注副本 " + copy + "。");
        assertThat(copy).exists();
        assertThat(source).hasBinaryContent(bytes);
    }

    @Test
    void theSourceIsNeverWrittenTo() {
        Run run = Run.of("check", source.toString(), "--annotate", source.toString(), "--force");
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).isEqualTo("“" + source + "”就是源文件，不会写入。请给副本另取一个名称，或放到另一个文件夹。\n");
        assertThat(source).hasBinaryContent(bytes);
    }

    @Test
    void whatIsThereIsReplacedOnlyWithForce() throws IOException {
        Path copy = Files.writeString(folder.resolve("标注.xlsx"), "old");
        String[] arguments = {"check", source.toString(), "--annotate", copy.toString()};
        assertThat(Run.of(arguments).status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(copy).hasContent("old");
        Run.of("check", source.toString(), "--annotate", copy.toString(), "--force");
        assertThat(Files.size(copy)).isGreaterThan(1000);
    }

    @Test
    void aFileThatCannotBeMarkedIsRefusedWithWhatToDoInstead() throws IOException {
        Path text = Files.writeString(folder.resolve("报告.txt"), "全年收到申请2件。");
        Run run = Run.of(
                "check", text.toString(), "--annotate", folder.resolve("b.txt").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("“" + text + "”不能加标注").contains("--report");
    }

    @Test
    void copiesOfSeveralFilesGoIntoAFolder() throws IOException {
        Path text = Files.writeString(folder.resolve("报告.txt"), "全年收到申请2件。");
        Path missing = folder.resolve("copies");
        String[] arguments = {"check", source.toString(), text.toString(), "--annotate", missing.toString()};
        assertThat(Run.of(arguments).err()).contains("请给一个已有的文件夹");
        Files.createDirectory(missing);
        assertThat(Run.of(arguments).err()).contains("“" + text + "”不能加标注");
        assertThat(missing.resolve("表.xlsx")).exists();
    }
}
