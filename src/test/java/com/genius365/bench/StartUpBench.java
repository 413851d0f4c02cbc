package com.genius365.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Starting: as one jar, taken apart, and taken apart with what the JVM learned at an earlier start. */
@Bench
class StartUpBench {

    /** The goal is about the last way; the others are there to see what it brings. */
    private static final int ROUNDS_OF_OTHERS = Math.min(2, BenchRun.ROUNDS);

    private static final double MOST_SECONDS = 6;
    private static final String PAGE = "/login";

    private final ProgramFolder data = ProgramFolder.create("start-data");
    private final Path emptyJar = EmptyJar.of(ProgramLaunch.JAR);
    private final Path program = PackagedFiles.extract(ProgramLaunch.JAR, "program");
    private final Path empty = PackagedFiles.extract(emptyJar, "empty");

    /** They are large. */
    @AfterAll
    void tidy() {
        List.of(emptyJar, program.getParent(), empty.getParent()).forEach(PackagedFiles::remove);
    }

    @Test
    @Order(1)
    void the_first_start_makes_a_database(Results results) {
        try (var running = MeasuredProgram.start(ProgramLaunch.jar(ProgramLaunch.JAR, PAGE), data)) {
            results.add(Finding.note(
                    "G8.4",
                    "fat jar: the very first start, database and schema made",
                    String.format(Locale.ROOT, "%.1f s", running.startedWithin().toNanos() / 1e9)));
        }
    }

    @Test
    @Order(2)
    void as_one_jar(Results results) {
        new StartUpMeasurement(
                        "fat jar", ProgramLaunch.jar(ProgramLaunch.JAR, PAGE), ProgramLaunch.jar(emptyJar, "/"), data)
                .run(results, ROUNDS_OF_OTHERS, null);
    }

    @Test
    @Order(3)
    void taken_apart(Results results) {
        new StartUpMeasurement("extracted", ProgramLaunch.jar(program, PAGE), ProgramLaunch.jar(empty, "/"), data)
                .run(results, ROUNDS_OF_OTHERS, null);
    }

    @Test
    @Order(4)
    void taken_apart_with_a_cache(Results results) {
        new StartUpMeasurement(
                        "extracted, AOT cache",
                        trained(ProgramLaunch.jar(program, PAGE), "program.aot"),
                        trained(ProgramLaunch.jar(empty, "/"), "empty.aot"),
                        data)
                .run(results, BenchRun.ROUNDS, MOST_SECONDS);
        results.remark("G8.4: from the start of the process to its first page, complete; on an existing database."
                + " The empty page is Vaadin, its web server and one page without a word, packaged alike with the"
                + " same libraries. Memory is the JVM's; PostgreSQL is not in it.");
    }

    /** Starts it once, and lets the JVM write down at its end what it learned. */
    private ProgramLaunch trained(ProgramLaunch launch, String cache) {
        var file = data.path().resolve(cache);
        MeasuredProgram.start(launch.with("-XX:AOTCacheOutput=" + file), data).close();
        return launch.with("-XX:AOTCache=" + file);
    }
}
