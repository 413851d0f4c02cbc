package com.genius365.bench;

import com.genius365.common.Secret;
import com.genius365.common.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.BeanUtils;

/** A program's data folder: its embedded PostgreSQL, and the key that its secrets are sealed with. */
final class ProgramFolder {

    private static final int PORT_LINE = 3;

    private final Path folder;
    private final String encryptionKey;

    private ProgramFolder(Path folder, String encryptionKey) {
        this.folder = folder;
        this.encryptionKey = encryptionKey;
    }

    /** A new one, empty. */
    static ProgramFolder create(String name) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(BenchRun.FOLDER), name + "-");
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            return new ProgramFolder(folder, Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Path path() {
        return folder;
    }

    String encryptionKey() {
        return encryptionKey;
    }

    /** Seals like the program that uses this folder. */
    byte[] seal(Secret secret, String context) {
        try {
            var constructor = Vault.class.getDeclaredConstructor(List.class, Path.class);
            return BeanUtils.instantiateClass(constructor, List.of(encryptionKey), folder)
                    .seal(secret, context);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the owner of the tables, while a program runs on the folder. */
    Connection connect() throws SQLException {
        return connect("genius365");
    }

    Connection connectAsSuperuser() throws SQLException {
        return connect("postgres");
    }

    private Connection connect(String user) throws SQLException {
        try {
            var port = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            var password = Files.readString(folder.resolve("database-password")).strip();
            return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/genius365", user, password);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
