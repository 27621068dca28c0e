package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gouji.intake.Limit;
import io.gouji.intake.Limits;
import io.gouji.intake.Opening;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Arrival;
import io.gouji.region.Arrival.Outcome;
import io.gouji.region.Member;
import io.gouji.region.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("2018"));
    }

    @Test
    void theFilesOfAnArchiveAreFilesOfTheFolder() throws IOException {
        put("收件.zip", new Zip().file("区财政局/年报.txt", report("崂山区财政局")).file("区民政局/年报.txt", report("崂山区民政局")));
        Region region = run();
        assertThat(region.arrivals())
                .extracting(Arrival::file, Arrival::outcome)
                .containsExactly(
                        tuple("收件.zip", Outcome.SKIPPED),
                        tuple("收件.zip/区民政局/年报.txt", Outcome.READ),
                        tuple("收件.zip/区财政局/年报.txt", Outcome.READ));
        assertThat(arrival(region, "收件.zip").reasons()).containsExactly(Message.of("run.zip", "2"));
        assertThat(region.members())
                .extracting(Member::agency)
                .containsExactlyInAnyOrder(Optional.of("崂山区财政局"), Optional.of("崂山区民政局"));
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("收件.zip"));
    }

    @Test
    void anArchiveMayBeGivenInPlaceOfAFolder() throws IOException {
        Path zip = put("收件.zip", new Zip().file("区财政局/年报.txt", report("崂山区财政局")));
        assertThat(run(zip).arrivals())
                .extracting(Arrival::file)
                .containsExactly(plain(zip), plain(zip) + "/区财政局/年报.txt");
    }

    @ParameterizedTest
    @CsvSource({"GB18030, false", "UTF-8, false", "UTF-8, true"})
    void namesAreReadInTheCharacterSetThatTheyAreWrittenIn(String charset, boolean marked) throws IOException {
        put("a.zip", new Zip(charset, marked).file("青禾区民政局/誠信年报①.txt", report("崂山区财政局")));
        assertThat(run().arrivals()).extracting(Arrival::file).contains("a.zip/青禾区民政局/誠信年报①.txt");
    }

    @Test
    void westernNamesAreNotTakenForChineseOnes() throws IOException {
        put("a.zip", new Zip("IBM437", false).file("Übersicht für Köln.txt", report("崂山区财政局")));
        assertThat(run().arrivals()).extracting(Arrival::file).contains("a.zip/Übersicht für Köln.txt");
    }

    @Test
    void theFieldWithTheUnicodeNameGoesBeforeTheGuess() throws IOException {
        Zip zip = new Zip("IBM437", false);
        zip.out.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.ALWAYS);
        put("a.zip", zip.file("民政局/年报.txt", report("崂山区财政局")));
        assertThat(run().arrivals()).extracting(Arrival::file).contains("a.zip/民政局/年报.txt");
    }

    @Test
    void backslashesPartFoldersToo() throws IOException {
        put("a.zip", new Zip("GB18030", false).file("民政局\\年报.txt", report("崂山区财政局")));
        assertThat(run().arrivals()).extracting(Arrival::file).contains("a.zip/民政局/年报.txt");
    }

    @Test
    void anArchiveInAnArchiveIsOpenedAndOneInThatIsNot() throws IOException {
        byte[] innermost = new Zip().file("年报.txt", report("崂山区教育局")).bytes();
        byte[] inner = new Zip()
                .file("年报.txt", report("崂山区财政局"))
                .file("再.zip", innermost)
                .bytes();
        put("外.zip", new Zip().file("财政局.zip", inner));
        Region region = run();
        assertThat(region.arrivals())
                .extracting(Arrival::file, Arrival::outcome)
                .containsExactly(
                        tuple("外.zip", Outcome.SKIPPED),
                        tuple("外.zip/财政局.zip", Outcome.SKIPPED),
                        tuple("外.zip/财政局.zip/再.zip", Outcome.REJECTED),
                        tuple("外.zip/财政局.zip/年报.txt", Outcome.READ));
    }

    @Test
    void aWorkbookOrDocumentIsNoArchive() throws IOException {
        Files.copy(Path.of("examples/region-2018/青禾区民政局/2018年度统计表.xlsx"), folder.resolve("a.xlsx"));
        byte[] document = Files.readAllBytes(Path.of("examples/region-2018/青禾区民政局/2018年政府信息公开工作年度报告.docx"));
        put("收件.zip", new Zip().file("报告.docx", document));
        put(
                "odf.zip",
                new Zip()
                        .file(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII)));
        assertThat(run().arrivals())
                .extracting(Arrival::file)
                .containsExactly("a.xlsx", "odf.zip", "收件.zip", "收件.zip/报告.docx");
    }

    @ParameterizedTest
    @CsvSource({"../外面.txt", "a/../../外面.txt", "/etc/外面.txt", "C:\\外面.txt", "c:外面.txt", "..\\外面.txt"})
    void aPathThatLeadsOutOfTheArchiveIsNamedAndNotRead(String path) throws IOException {
        put("a.zip", new Zip().file(path, report("崂山区财政局")).file("年报.txt", report("崂山区民政局")));
        Region region = run();
        Arrival outside = arrival(region, "a.zip/" + path.replace('\\', '/'));
        assertThat(outside.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(outside.reasons()).containsExactly(Message.of("run.zip-unsafe"));
        assertThat(region.members()).hasSize(1);
        assertThat(temp.resolve("外面.txt")).doesNotExist();
    }

    @Test
    void aLinkInAnArchiveIsNamedAndNotFollowed() throws IOException {
        ZipArchiveEntry link = new ZipArchiveEntry("链接.txt");
        link.setUnixMode(UnixStat.LINK_FLAG | 0777);
        put("a.zip", new Zip().entry(link, "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        assertThat(arrival(run(), "a.zip/链接.txt").reasons()).containsExactly(Message.of("run.link"));
    }

    @Test
    void whatSystemsLeaveInArchivesIsSkippedAndListed() throws IOException {
        put(
                "a.zip",
                new Zip()
                        .file("__MACOSX/a/._年报.txt", new byte[1])
                        .file("__MACOSX/._b", new byte[1])
                        .file("a/.DS_Store", new byte[1])
                        .file("a/~$年报.docx", new byte[1])
                        .file("a/年报.txt", report("崂山区财政局")));
        assertThat(run().arrivals())
                .filteredOn(arrival -> arrival.outcome() == Outcome.SKIPPED)
                .extracting(Arrival::file)
                .containsExactly("a.zip", "a.zip/__MACOSX/", "a.zip/a/.DS_Store", "a.zip/a/~$年报.docx");
    }

    @Test
    void twoFilesOfOneNameAreBothRead() throws IOException {
        put("a.zip", new Zip().file("年报.txt", report("崂山区财政局")).file("年报.txt", report("崂山区民政局")));
        assertThat(run().arrivals())
                .extracting(Arrival::file, Arrival::outcome)
                .contains(tuple("a.zip/年报.txt", Outcome.READ), tuple("a.zip/年报.txt (2)", Outcome.READ));
    }

    @Test
    void anEncryptedEntryIsNamedAndTheOthersAreRead() throws IOException {
        put(
                "a.zip",
                new Zip().file("密.txt", report("崂山区财政局")).file("年报.txt", report("崂山区民政局")),
                bytes -> flag(bytes, 6, 8, 1));
        assertOnlyTheFirstIsRejected("a.zip/密.txt", Message.of("run.zip-encrypted"));
    }

    @Test
    void anUnknownMethodIsNamedAndTheOthersAreRead() throws IOException {
        put(
                "a.zip",
                new Zip().file("新.txt", report("崂山区财政局")).file("年报.txt", report("崂山区民政局")),
                bytes -> flag(bytes, 8, 10, 98));
        assertOnlyTheFirstIsRejected("a.zip/新.txt", Message.of("run.zip-method", "98"));
    }

    @Test
    void aDamagedEntryIsNamedAndTheOthersAreRead() throws IOException {
        put("a.zip", new Zip().file("坏.txt", report("崂山区财政局")).file("年报.txt", report("崂山区民政局")), bytes -> {
            Arrays.fill(bytes, 60, 80, (byte) 0x55);
            return bytes;
        });
        assertOnlyTheFirstIsRejected("a.zip/坏.txt", Message.of("run.zip-damaged"));
    }

    @Test
    void whatGrowsBeyondMeasureIsNamedAndTheOthersAreRead() throws IOException {
        put("a.zip", new Zip().file("大.txt", new byte[8 << 20]).file("年报.txt", report("崂山区民政局")));
        Region region = run();
        assertThat(arrival(region, "a.zip/大.txt").reasons().get(0).arguments()).startsWith(Message.of("limit.ratio"));
        assertThat(arrival(region, "a.zip/年报.txt").outcome()).isEqualTo(Outcome.READ);
    }

    @Test
    void whatIsMoreThanALimitAllowsIsSaidOfTheArchiveOrTheFile() throws IOException {
        byte[] inner = new Zip()
                .file("乙.txt", report("崂山区教育局"))
                .file("丙.txt", new byte[1])
                .bytes();
        put("a.zip", new Zip().file("年报.txt", report("崂山区民政局")).file("内.zip", inner));
        put("b.zip", new Zip().file("大.bin", new byte[2 << 20]).file("年报.txt", report("崂山区财政局")));
        Limits limits = Limits.usual()
                .with(Limit.ARCHIVE_ENTRIES, 3)
                .with(Limit.FILE_SIZE, 1)
                .with(Limit.RATIO, 10_000);
        Region region = run(limits);
        assertThat(arrival(region, "a.zip/内.zip").reasons())
                .first()
                .isEqualTo(limits.beyond(Limit.ARCHIVE_ENTRIES, 4).orElseThrow());
        assertThat(arrival(region, "a.zip/年报.txt").outcome()).isEqualTo(Outcome.READ);
        assertThat(arrival(region, "b.zip/大.bin").reasons())
                .first()
                .isEqualTo(limits.beyond(Limit.FILE_SIZE, 2 << 20).orElseThrow());
        assertThat(arrival(region, "b.zip/年报.txt").outcome()).isEqualTo(Outcome.READ);
    }

    @Test
    void anArchiveThatIsLargerThanALimitAllowsIsNotOpened() throws IOException {
        put("a.zip", new Zip().file("大.bin", new byte[2 << 20]).file("年报.txt", report("崂山区财政局")));
        Limits limits = Limits.usual().with(Limit.ARCHIVE_SIZE, 1);
        assertThat(run(limits).arrivals()).extracting(Arrival::file).containsExactly("a.zip");
        assertThat(arrival(run(limits), "a.zip").reasons())
                .first()
                .isEqualTo(limits.beyond(Limit.ARCHIVE_SIZE, (2 << 20) + 1).orElseThrow());
    }

    @Test
    void anArchiveCutOffIsRejectedAsAWhole() throws IOException {
        put("a.zip", new Zip().file("年报.txt", report("崂山区财政局")), bytes -> Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(arrival(run(), "a.zip").outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aListOfSubmissionsInAnArchiveIsFollowed() throws IOException {
        put(
                "a.zip",
                new Zip()
                        .file("a.txt", report("崂山区财政局"))
                        .file(
                                "submissions.csv",
                                "file,agency,year\na.txt,崂山区民政局,2018\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(run().members()).extracting(Member::agency).containsExactly(Optional.of("崂山区民政局"));
    }

    @Test
    void aFigureLeadsToTheArchiveThatItsFileIsIn() throws IOException {
        put("收件.zip", new Zip().file("年报.txt", report("崂山区财政局")));
        assertThat(new Roots(List.of(folder)).from(temp.resolve("区域.xlsx"), "收件.zip/年报.txt"))
                .contains("2018/收件.zip");
    }

    @Test
    void aNameThatThisComputerCannotWriteLeadsNowhere() {
        assertThat(new Roots(List.of(folder)).from(temp.resolve("区域.xlsx"), "a\0.txt"))
                .isEmpty();
    }

    private void assertOnlyTheFirstIsRejected(String name, Message why) {
        Region region = run();
        assertThat(arrival(region, name).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(arrival(region, name).reasons()).first().isEqualTo(why);
        assertThat(arrival(region, "a.zip/年报.txt").outcome()).isEqualTo(Outcome.READ);
    }

    /** Overwrites two bytes of the first entry, in its own header and in the directory. */
    private static byte[] flag(byte[] zip, int inEntry, int inDirectory, int value) {
        zip[inEntry] = (byte) value;
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + inDirectory] = (byte) value;
                return zip;
            }
        }
        throw new IllegalStateException("no directory");
    }

    private Region run() {
        return run(folder);
    }

    private Region run(Path root) {
        return Consolidation.run(request(root), REFERENCE, Progress.SILENT);
    }

    private Region run(Limits limits) {
        return Consolidation.run(request(folder).with(new Opening(limits, List.of())), REFERENCE, Progress.SILENT);
    }

    private Request request(Path root) {
        return new Request("区", List.of(root), Optional.empty(), Optional.empty(), temp.resolve("out.xlsx"), 2);
    }

    private static Arrival arrival(Region region, String file) {
        return region.arrivals().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(region.arrivals()));
    }

    private Path put(String name, Zip zip) throws IOException {
        return put(name, zip, bytes -> bytes);
    }

    private Path put(String name, Zip zip, UnaryOperator<byte[]> fault) throws IOException {
        return Files.write(folder.resolve(name), fault.apply(zip.bytes()));
    }

    private static String plain(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static byte[] report(String agency) {
        String text = agency + "2018年政府信息公开工作年度报告\n\n"
                + "一、概述\n\n2018年，本单位按照条例要求做好信息公开工作，主动公开政府信息12条。".repeat(4)
                + "\n\n二、依申请公开情况\n\n全年收到政府信息公开申请2件，均已按时办结，没有发生行政复议和行政诉讼。\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP as some archiver writes it. */
    private static final class Zip {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes);

        Zip() {
            this("UTF-8", true);
        }

        Zip(String charset, boolean marked) {
            out.setEncoding(charset);
            out.setUseLanguageEncodingFlag(marked);
            out.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
        }

        Zip file(String name, byte[] content) {
            return entry(new ZipArchiveEntry(name), content);
        }

        Zip entry(ZipArchiveEntry entry, byte[] content) {
            try {
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] bytes() throws IOException {
            out.close();
            return bytes.toByteArray();
        }
    }
}
