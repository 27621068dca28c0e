package io.gouji.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Elements that are put into a part of an office file before an end tag, when the file is written: they wait packed, in a
 * hundredth of the room that they take as objects of the library.
 */
final class Inlay {
    private static final int BLOCK = 1 << 16;

    private final byte[] tag;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private Writer elements = Writer.nullWriter();
    private boolean isEmpty = true;

    /** @param element whose last children the added ones become; the first of this name in the part */
    Inlay(String element) {
        this.tag = ("</" + element + ">").getBytes(StandardCharsets.UTF_8);
    }

    void add(String element) {
        try {
            if (isEmpty) {
                elements = new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8);
                isEmpty = false;
            }
            elements.write(element);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a part with the elements in it; a part without the tag is a fault of ours. */
    void copy(InputStream part, OutputStream target) throws IOException {
        if (isEmpty) {
            part.transferTo(target);
            return;
        }
        byte[] block = new byte[BLOCK];
        int filled = 0;
        for (int read = part.read(block); read >= 0; read = part.read(block, filled, block.length - filled)) {
            filled += read;
            int place = place(block, filled);
            if (place >= 0) {
                target.write(block, 0, place);
                unpack(target);
                target.write(block, place, filled - place);
                part.transferTo(target);
                return;
            }
            int done = Math.max(0, filled - tag.length + 1);
            target.write(block, 0, done);
            System.arraycopy(block, done, block, 0, filled - done);
            filled -= done;
        }
        throw new IllegalStateException("no " + new String(tag, StandardCharsets.UTF_8));
    }

    private int place(byte[] block, int filled) {
        for (int at = 0; at + tag.length <= filled; at++) {
            int same = 0;
            while (same < tag.length && block[at + same] == tag[same]) {
                same++;
            }
            if (same == tag.length) {
                return at;
            }
        }
        return -1;
    }

    private void unpack(OutputStream target) throws IOException {
        elements.close();
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            unpacked.transferTo(target);
        }
    }
}
