package io.gouji.intake.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.intake.sheet.Unfamiliar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers as the library writes them. */
class CompoundFileTest {
    private static final String NAME = "Workbook";

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 4_095, 4_096, 4_097, 100_000, 5_000_000})
    void aStreamIsReadWhetherItIsSmallOrLarge(int size) throws IOException {
        byte[] content = content(size);
        assertThat(CompoundFile.stream(file(content), NAME)).isEqualTo(content);
    }

    @Test
    void aStreamOfAFolderIsNotTakenForOneAtTheTop() throws IOException {
        byte[] file;
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            storage.createDirectory("Embedded").createDocument(NAME, new ByteArrayInputStream(content(10)));
            file = written(storage);
        }
        assertThatThrownBy(() -> CompoundFile.stream(file, NAME)).isInstanceOf(Unfamiliar.class);
    }

    @Test
    void amongManyStreamsTheOneOfTheNameIsFound() throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            for (int i = 0; i < 50; i++) {
                storage.createDocument(new ByteArrayInputStream(content(i)), "Other" + i);
            }
            storage.createDocument(new ByteArrayInputStream(content(7_000)), NAME);
            assertThat(CompoundFile.stream(written(storage), NAME)).isEqualTo(content(7_000));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 511, 600, 5_000})
    void aFileThatWasCutOffIsLeftToTheLibrary(int length) throws IOException {
        byte[] file = Arrays.copyOf(file(content(10_000)), length);
        assertThatThrownBy(() -> CompoundFile.stream(file, NAME)).isInstanceOf(Unfamiliar.class);
    }

    @Test
    void sectorsThatFollowEachOtherInACircleAreLeftToTheLibrary() throws IOException {
        byte[] file = file(content(10_000));
        int table = 512 * (file[76] + 1);
        for (int sector = 0; sector < 128; sector++) {
            file[table + 4 * sector] = 0;
            file[table + 4 * sector + 1] = 0;
            file[table + 4 * sector + 2] = 0;
            file[table + 4 * sector + 3] = 0;
        }
        assertThatThrownBy(() -> CompoundFile.stream(file, NAME)).isInstanceOf(Unfamiliar.class);
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i * 31 + i / 251);
        }
        return content;
    }

    private static byte[] file(byte[] content) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            storage.createDocument(new ByteArrayInputStream(content), NAME);
            return written(storage);
        }
    }

    private static byte[] written(POIFSFileSystem storage) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        storage.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
