package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningFilesTest {
    private static final String PASSWORD = "Mima-2018";

    @TempDir
    private Path folder;

    @Test
    void aFileWithAPasswordIsReadWhenItIsGiven() throws IOException {
        String file = locked().toString();
        assertThat(Run.of("map", file).err()).isEqualTo(file + "：文件设有打开密码。请用 --password 给出密码，或取消密码后重新提交。\n");
        assertThat(Run.of("map", file, "--password", "x", "--password", PASSWORD)
                        .status())
                .isZero();
        assertThat(Run.of("check", file, "--password", PASSWORD).err()).isEmpty();
    }

    @Test
    void passwordsMayStandInAFile() throws IOException {
        Path list = Files.writeString(folder.resolve("密码.txt"), "\uFEFFx\r\n" + PASSWORD + "\r\n");
        Run run = Run.of("map", locked().toString(), "--password-file", list.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidAndNeverRepeated() throws IOException {
        String file = locked().toString();
        Run run = Run.of("map", file, "-v", "--password", "Secret-9", "--password", "Other-8");
        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_READ);
        assertThat(run.err()).isEqualTo(file + "：文件设有打开密码，给出的密码（2 个）都打不开。请核对密码，或取消密码后重新提交。\n");
        assertThat(run.out()).doesNotContain("Secret-9");
    }

    @Test
    void aLimitMayBeChanged() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "甲,1\n乙,2\n", StandardCharsets.UTF_8);
        assertThat(Run.of("map", table.toString(), "--limit", "cells=3").err())
                .contains("单元格4 个，超过上限 3 个", "--limit cells=更大的数");
        assertThat(Run.of("map", table.toString(), "--limit", "cells=4").err()).doesNotContain("超过上限");
    }

    @Test
    void aLimitThatThereIsNotIsRefusedWithWhatMayBeMeant() throws IOException {
        String table = Files.writeString(folder.resolve("a.csv"), "甲,1\n乙,2\n").toString();
        Run run = Run.of("map", table, "--limit", "cels=3");
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).isEqualTo("没有“cels=3”这样的上限。--limit 要写成 名称=数，可用的名称有：cells。\n");
        for (String wrong : new String[] {"cells=x", "cells=0", "cells=-1", "cells="}) {
            assertThat(Run.of("map", table, "--limit", wrong).err()).isEqualTo("“" + wrong + "”不能用：等号后面要写大于 0 的整数。\n");
        }
    }

    private Path locked() throws IOException {
        Path file = folder.resolve("统计表.xls");
        Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("受理");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return file;
    }
}
