package com.genius365.bench;

import com.genius365.bench.empty.EmptyProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The packaged program with everything of its own taken out and an empty page put in: same libraries, same packaging. */
final class EmptyJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final List<String> OUR_OWN = List.of(
            CLASSES + "com/genius365/",
            CLASSES + "application",
            CLASSES + "db/",
            CLASSES + "META-INF/spring",
            "META-INF/spring");

    private EmptyJar() {}

    static Path of(Path program) {
        var target = BenchRun.FOLDER.resolve("empty.jar");
        try (var source = new JarFile(program.toFile());
                var jar = new JarOutputStream(Files.newOutputStream(target), manifest(source))) {
            for (var entry : source.stream().toList()) {
                if (isKept(entry)) {
                    copy(source, entry, jar);
                }
            }
            var classes = PackagedFiles.classes("empty-classes", List.of("com/genius365/bench/empty/"));
            try (var files = Files.walk(classes)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    jar.putNextEntry(new JarEntry(
                            CLASSES + classes.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(JarFile source) throws IOException {
        var manifest = new Manifest(source.getManifest());
        manifest.getMainAttributes().putValue("Start-Class", EmptyProgram.class.getName());
        return manifest;
    }

    private static boolean isKept(JarEntry entry) {
        return !entry.getName().equals(JarFile.MANIFEST_NAME)
                && OUR_OWN.stream().noneMatch(entry.getName()::startsWith);
    }

    /** As it was: libraries must not be compressed once more. */
    private static void copy(JarFile source, JarEntry entry, JarOutputStream jar) throws IOException {
        var copy = new JarEntry(entry.getName());
        copy.setMethod(entry.getMethod());
        if (entry.getMethod() == JarEntry.STORED) {
            copy.setSize(entry.getSize());
            copy.setCompressedSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        jar.putNextEntry(copy);
        try (var content = source.getInputStream(entry)) {
            content.transferTo(jar);
        }
        jar.closeEntry();
    }
}
