package io.gouji.intake;

import io.gouji.grid.Document;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionVerifier;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens what is protected by a password with those that the user gave. First comes the one with which Excel itself protects
 * workbooks that are only locked against changes, and which it never asks for.
 */
final class Passwords {
    /** Office goes no further; each round is one more hash, and a file that asks for billions only wants to keep us busy. */
    private static final int MOST_ROUNDS = 10_000_000;

    private Passwords() {}

    /** Reads a file of the binary formats (.xls, .doc): for these the library takes the password from the thread. */
    static Document binary(Source source, FormatReader reader) throws IOException {
        for (String password : candidates(Decryptor.DEFAULT_PASSWORD, source)) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            try {
                Document document = reader.read(source);
                boolean asked = !password.equals(Decryptor.DEFAULT_PASSWORD);
                return asked ? document.as(Document.Format.LOCKED) : document;
            } catch (EncryptedDocumentException e) {
                refuseUnknownCipher(e, source);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }
        throw refused(source);
    }

    /** Reads a package (.xlsx, .docx) that lies encrypted in a compound file. */
    static Document packaged(Source source) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem(source.stream())) {
            if (!storage.getRoot().hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
                throw source.unusable("intake.rights");
            }
            return packaged(source, storage);
        } catch (EncryptedDocumentException e) {
            refuseUnknownCipher(e, source);
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static Document packaged(Source source, POIFSFileSystem storage)
            throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(storage);
        EncryptionVerifier verifier = info.getVerifier();
        if (verifier != null && verifier.getSpinCount() > MOST_ROUNDS) {
            throw new IOException("spin count " + verifier.getSpinCount());
        }
        Decryptor decryptor = info.getDecryptor();
        for (String password : candidates(Decryptor.DEFAULT_PASSWORD, source)) {
            source.meter().goOn();
            if (decryptor.verifyPassword(password)) {
                try (InputStream content = decryptor.getDataStream(storage)) {
                    Source opened = source.holding(Unpacking.all(content, source.meter()));
                    return Sniffer.kind(opened).read(opened).as(Document.Format.LOCKED);
                }
            }
        }
        throw refused(source);
    }

    /** What is tried: first the password that nobody has to know, then those that the user gave. */
    static List<String> candidates(String usual, Source source) {
        List<String> candidates = new ArrayList<>();
        candidates.add(usual);
        candidates.addAll(source.passwords());
        return candidates;
    }

    private static void refuseUnknownCipher(EncryptedDocumentException thrown, Source source) {
        if (String.valueOf(thrown.getMessage()).contains("cipher provider")) {
            throw source.unusable("intake.cipher");
        }
    }

    /** None of the passwords, if any were given, opens it. */
    static UnusableInput refused(Source source) {
        int given = source.passwords().size();
        return given == 0 ? source.unusable("intake.encrypted") : source.unusable("intake.wrong-password", given);
    }
}
