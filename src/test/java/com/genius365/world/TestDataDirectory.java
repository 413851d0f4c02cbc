package com.genius365.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives each running test program a folder of its own, which goes when the JVM does. */
public class TestDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PREFIX = "test-data-";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // A test that kills the program means it.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-data-directory", Map.of("genius365.data-dir", create().toString())));
    }

    public static Path create() {
        // Read once, when the first client is made: lets a test say which host it visits.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        try {
            var target = Files.createDirectories(Path.of("target"));
            removeThoseOfKilledRuns(target);
            var folder = Files.createTempDirectory(
                    target, PREFIX + ProcessHandle.current().pid() + "-");
            // These run after the contexts are closed, and so after PostgreSQL has let go of the folder.
            SpringApplication.getShutdownHandlers().add(() -> remove(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeThoseOfKilledRuns(Path target) throws IOException {
        try (var folders = Files.newDirectoryStream(target, PREFIX + "*")) {
            for (var folder : folders) {
                var pid = folder.getFileName().toString().replaceAll("^" + PREFIX + "(\\d+).*", "$1");
                if (pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
