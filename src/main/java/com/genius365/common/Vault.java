package com.genius365.common;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets with AES-256-GCM before they are stored. Each sealed value names the key it was sealed with, so keys can
 * be replaced: put the new one first and keep the old ones until everything was sealed anew.
 */
@Component
public class Vault {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final String TOKEN_IN_MAIL = "token-in-mail";

    private final Map<Integer, AesGcmJce> keys = new LinkedHashMap<>();
    private final int newest;

    Vault(
            @Value("${genius365.encryption-keys}") List<String> configured,
            @Value("${genius365.data-dir}") Path dataDirectory) {
        var encoded = configured.stream().filter(key -> !key.isBlank()).toList();
        for (var key : encoded.isEmpty() ? List.of(generated(dataDirectory)) : encoded) {
            var bytes = decode(key);
            keys.putIfAbsent(name(bytes), cipher(bytes));
        }
        newest = keys.keySet().iterator().next();
    }

    /**
     * @param context where the secret belongs, for example {@code connection/<id>/api-key}: it opens nowhere else
     */
    public byte[] seal(Secret secret, String context) {
        try {
            var key = keys.get(newest);
            if (key == null) {
                throw new IllegalStateException("No key");
            }
            var sealed = key.encrypt(bytes(secret.reveal()), bytes(context));
            return ByteBuffer.allocate(sealed.length + 5)
                    .put(FORMAT)
                    .putInt(newest)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal", e);
        }
    }

    /** @throws IllegalStateException where the key is gone, or the value was changed or moved */
    public Secret open(byte[] sealed, String context) {
        var buffer = ByteBuffer.wrap(sealed);
        if (sealed.length < 5 || buffer.get() != FORMAT) {
            throw new IllegalStateException("Not a sealed secret");
        }
        var key = keys.get(buffer.getInt());
        if (key == null) {
            throw new IllegalStateException(
                    "GENIUS365_ENCRYPTION_KEYS lacks the key that this secret was sealed with. Add it after the newest.");
        }
        try {
            var opened = key.decrypt(Arrays.copyOfRange(sealed, 5, sealed.length), bytes(context));
            return new Secret(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret does not open: it was changed or moved", e);
        }
    }

    /** Seals the token of a link for the mail that will carry it. */
    public SealedToken sealToken(Secret token) {
        return new SealedToken(Base64.getEncoder().encodeToString(seal(token, TOKEN_IN_MAIL)));
    }

    public Secret openToken(SealedToken token) {
        return open(Base64.getDecoder().decode(token.sealed()), TOKEN_IN_MAIL);
    }

    public @Nullable Secret openNullable(byte @Nullable [] sealed, String context) {
        return sealed == null ? null : open(sealed, context);
    }

    private static String generated(Path dataDirectory) {
        var file = dataDirectory.resolve("encryption-keys");
        try {
            Files.createDirectories(dataDirectory);
            try {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(file);
                }
                var bytes = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(bytes);
                Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
            } catch (FileAlreadyExistsException e) {
                // An earlier start made it.
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new InvalidSettingException(
                    "GENIUS365_DATA_DIR",
                    "cannot write into the folder " + dataDirectory.toAbsolutePath() + " (" + e.getMessage() + ")",
                    "/var/lib/genius365");
        }
    }

    private static byte[] decode(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new InvalidSettingException(
                "GENIUS365_ENCRYPTION_KEYS",
                "a key is not 32 bytes in Base64",
                "the output of openssl rand -base64 32");
    }

    private static AesGcmJce cipher(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int name(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
