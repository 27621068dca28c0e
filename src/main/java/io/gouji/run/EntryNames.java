package io.gouji.run;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * How the entries of a ZIP are called. Where the archive does not say in which character set its names are written, one is told
 * from all of them together: UTF-8 if they are that, else GB18030 if that gives common Chinese characters, else that of the
 * format's first days.
 */
final class EntryNames {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset COMMON = Charset.forName("GB2312");
    private static final Charset OLD = Charset.forName("IBM437");

    private final Charset unmarked;

    private EntryNames(Charset unmarked) {
        this.unmarked = unmarked;
    }

    static EntryNames of(List<ZipArchiveEntry> entries) {
        List<byte[]> names = entries.stream()
                .filter(entry -> !isMarked(entry))
                .map(ZipArchiveEntry::getRawName)
                .toList();
        if (names.stream()
                .allMatch(name -> decoded(name, StandardCharsets.UTF_8).isPresent())) {
            return new EntryNames(StandardCharsets.UTF_8);
        }
        return new EntryNames(isChinese(names) ? CHINESE : OLD);
    }

    /** The path of an entry, with / between the parts. */
    String of(ZipArchiveEntry entry) {
        String name = isMarked(entry) ? entry.getName() : new String(entry.getRawName(), unmarked);
        return name.replace('\\', '/');
    }

    /** By its flag, or by the field that archivers add which know of more than one character set. */
    private static boolean isMarked(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
    }

    private static boolean isChinese(List<byte[]> names) {
        CharsetEncoder common = COMMON.newEncoder();
        int foreign = 0;
        int known = 0;
        for (byte[] name : names) {
            Optional<String> text = decoded(name, CHINESE);
            if (text.isEmpty()) {
                return false;
            }
            for (char each : text.get().toCharArray()) {
                foreign += each < 0x80 ? 0 : 1;
                known += each >= 0x80 && common.canEncode(each) ? 1 : 0;
            }
        }
        return 2 * known > foreign;
    }

    private static Optional<String> decoded(byte[] name, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
