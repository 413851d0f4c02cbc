package com.genius365.knowledge.extraction;

import com.genius365.common.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Finds out what a file is: by its bytes, and its name must not say otherwise. Quick enough to be done at the upload. */
public final class FileInspector {

    /** Bytes of a file. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LOOKED_AT = 64 * 1024;
    private static final int HEAD = 1_024;
    private static final String TAKEN = "Upload a text, Markdown, CSV, HTML, PDF or Word file.";

    private FileInspector() {}

    /** @throws Refusal with a sentence, where it is not what it says or nothing that can be read */
    public static FileKind inspect(String name, byte[] body) {
        if (body.length == 0) {
            throw new Refusal("This file is empty.");
        }
        if (body.length > LARGEST) {
            throw new Refusal("This file is larger than 10 MB. Split it, or leave out its pictures.");
        }
        var named = FileKind.byEndingOf(name)
                .orElseThrow(() -> new Refusal("Files that end like this one are not read. " + TAKEN));
        var found = kindOf(body);
        if (found.isEmpty()) {
            if (named.isPlain()) {
                return named;
            }
            throw new Refusal("This file is called ." + named.endings().getFirst()
                    + ", but it is plain text. Rename it to .txt and upload it again.");
        }
        if (found.get() != named) {
            throw new Refusal("This file is called ." + named.endings().getFirst() + ", but it is a "
                    + found.get().label() + " file. Rename it to ."
                    + found.get().endings().getFirst() + " and upload it again.");
        }
        return named;
    }

    /** Like {@link #inspect}, of something without a name of its own. */
    public static FileKind inspectUnnamed(byte[] body) {
        if (body.length == 0) {
            throw new Refusal("There is nothing at this address.");
        }
        return kindOf(body).orElseGet(() -> looksLikeMarkup(body) ? FileKind.HTML : FileKind.TEXT);
    }

    /** Empty: characters, of whatever kind. */
    private static Optional<FileKind> kindOf(byte[] body) {
        if (head(body).contains("%PDF-")) {
            return Optional.of(FileKind.PDF);
        }
        if (begins(body, 'P', 'K', 3, 4)) {
            ZipCheck.check(body);
            return Optional.of(FileKind.DOCX);
        }
        if (begins(body, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(compound(body));
        }
        if (!isText(body)) {
            throw new Refusal("This is not a document that can be read. " + TAKEN);
        }
        return Optional.empty();
    }

    private static FileKind compound(byte[] body) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(body))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw new Refusal(
                        "This Word file is protected with a password. Save it without one and upload it again.");
            }
            if (root.hasEntry("WordDocument")) {
                return FileKind.DOC;
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal("This file is damaged. Open it in Word, save it as .docx and upload that.", e);
        }
        throw new Refusal("This is an Office file, but no Word document. " + TAKEN);
    }

    private static boolean isText(byte[] body) {
        if (begins(body, 0xFF, 0xFE) || begins(body, 0xFE, 0xFF)) {
            return true;
        }
        var looked = Math.min(body.length, LOOKED_AT);
        var odd = 0;
        for (var i = 0; i < looked; i++) {
            var value = body[i] & 0xFF;
            if (value == 0) {
                return false;
            }
            if (value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f' && value != 0x1B) {
                odd++;
            }
        }
        return odd * 100 <= looked;
    }

    private static boolean looksLikeMarkup(byte[] body) {
        var head = head(body).toLowerCase(Locale.ROOT);
        return head.contains("<!doctype html") || head.contains("<html") || head.contains("<head");
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
