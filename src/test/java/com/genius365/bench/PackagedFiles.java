package com.genius365.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The packaged program taken apart, as its Dockerfile does it, and compiled classes to put beside it. */
final class PackagedFiles {

    private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();

    private PackagedFiles() {}

    /** @return the small jar, whose libraries lie beside it */
    static Path extract(Path jar, String name) {
        var folder = empty(name);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            var process = new ProcessBuilder(
                            java,
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            folder.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Could not extract " + jar);
            }
            return folder.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param prefixes of the classes' files, below the compiled tests */
    static Path classes(String name, List<String> prefixes) {
        var folder = empty(name);
        try (var files = Files.walk(TEST_CLASSES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = TEST_CLASSES.relativize(file).toString();
                if (prefixes.stream().anyMatch(path::startsWith)) {
                    var target = folder.resolve(path);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path empty(String name) {
        var folder = BenchRun.FOLDER.resolve(name);
        remove(folder);
        return folder;
    }
}
