package com.genius365.knowledge.extraction;

import com.genius365.common.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a ZIP into nothing, counting: what its directory says about sizes may be a lie. A Word file of 10 MB has some
 * dozen parts and seldom more than 50 MB unpacked.
 */
final class ZipCheck {

    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int MOST_PARTS = 5_000;
    private static final String DOCUMENT = "word/document.xml";

    private ZipCheck() {}

    /** @throws Refusal where it is no Word file, or unpacks to more than one has */
    static void check(byte[] body) {
        var buffer = new byte[64 * 1024];
        var bytes = 0L;
        var parts = 0;
        var hasDocument = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                hasDocument |= entry.getName().equals(DOCUMENT);
                parts++;
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw bomb();
                    }
                }
                if (parts > MOST_PARTS) {
                    throw bomb();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("This file is damaged. Open it in Word, save it again and upload that.", e);
        }
        if (parts == 0) {
            throw new Refusal("This file is damaged. Open it in Word, save it again and upload that.");
        }
        if (!hasDocument) {
            throw new Refusal("This is a ZIP archive or an Office file, but no Word document. Upload the documents"
                    + " in it one by one.");
        }
    }

    private static Refusal bomb() {
        return new Refusal("This file unpacks to far more than a document has, so it is not opened.");
    }
}
