package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.reference.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final byte[] NEW = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void writesTheFileAndLeavesNothingElse() throws IOException {
        Path target = folder.resolve("a.xlsx");
        OutputFile.write(target, false, NEW);
        assertThat(target).hasBinaryContent(NEW);
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void doesNotReplaceUnlessTold() throws IOException {
        Path target = Files.writeString(folder.resolve("a.xlsx"), "old");
        assertThatThrownBy(() -> OutputFile.write(target, false, NEW))
                .satisfies(thrown ->
                        assertThat(said(thrown)).isEqualTo("不能写入 " + target + "：已有同名文件。请换一个文件名；确要覆盖的，加 --force。"));
        assertThat(target).hasContent("old");
        OutputFile.write(target, true, NEW);
        assertThat(target).hasBinaryContent(NEW);
    }

    @Test
    void keepsWhatWasThereWhenWritingFailsHalfway() throws IOException {
        Path target = Files.writeString(folder.resolve("a.xlsx"), "old");
        assertThatThrownBy(() -> OutputFile.write(target, true, out -> {
                    out.write(NEW);
                    throw new IOException("No space left on device");
                }))
                .satisfies(thrown -> assertThat(said(thrown))
                        .isEqualTo("不能写入 " + target + "：写入时出错（No space left on device）。请检查磁盘空间和写权限。"));
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void namesAMissingFolderAndAFolderInPlaceOfAFile() {
        Path missing = folder.resolve("none");
        assertThatThrownBy(() -> OutputFile.write(missing.resolve("a.xlsx"), false, NEW))
                .satisfies(thrown -> assertThat(said(thrown))
                        .isEqualTo("不能写入 " + missing.resolve("a.xlsx") + "：没有文件夹 " + missing + "。请先建立该文件夹，或换一个位置。"));
        assertThatThrownBy(() -> OutputFile.write(folder, true, NEW))
                .satisfies(thrown -> assertThat(said(thrown)).isEqualTo("不能写入 " + folder + "：这是一个文件夹。请给出文件名。"));
    }

    private static String said(Throwable thrown) {
        assertThat(thrown).isInstanceOf(UnusableOutput.class);
        return PrintedForm.REFERENCE.messages().say(Language.ZH, ((UnusableOutput) thrown).said());
    }
}
