package com.genius365.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes, which are really killed. */
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void leave_nothing_running() throws Exception {
        for (var program : programs) {
            program.destroyForcibly().waitFor();
        }
        if (Files.exists(folder.resolve("postgres"))) {
            OrphanedServer.stop(folder.resolve("postgres"));
        }
    }

    @Test
    void what_was_committed_survives_the_death_of_the_program_and_its_orphan_is_stopped() throws Exception {
        var program = start();
        var orphan = server();
        program.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (var database = EmbeddedDatabase.start(folder, DatabaseHolder.PROGRAMS)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(rows(database)).isEqualTo(1);
        }
    }

    @Test
    void what_was_committed_survives_the_death_of_both() throws Exception {
        var program = start();
        var server = server();
        server.destroyForcibly();
        program.destroyForcibly().waitFor();
        end(server);

        try (var database = EmbeddedDatabase.start(folder, DatabaseHolder.PROGRAMS)) {
            assertThat(rows(database)).isEqualTo(1);
        }
    }

    @Test
    void a_folder_that_another_program_uses_is_refused_in_one_line_and_left_alone() throws Exception {
        start();
        var server = server();

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, DatabaseHolder.PROGRAMS))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageStartingWith("GENIUS365_DATA_DIR: the folder ")
                .hasMessageContaining("is used by another running Genius365")
                .hasMessageNotContaining("\n");
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void a_database_whose_making_was_interrupted_is_made_anew() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "# half of it");

        try (var database = EmbeddedDatabase.start(folder, DatabaseHolder.PROGRAMS)) {
            assertThat(database.url()).startsWith("jdbc:postgresql://localhost:");
        }
        try (var kept = Files.newDirectoryStream(folder, "postgres-unfinished-*")) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void a_note_of_a_process_that_is_someone_elses_by_now_harms_nobody() throws Exception {
        start().destroyForcibly().waitFor();
        var server = server();
        server.destroyForcibly();
        end(server);
        var note = folder.resolve("postgres/postmaster.pid");
        Files.writeString(
                note, ProcessHandle.current().pid() + Files.readString(note).replaceFirst("\\d+", ""));

        try (var database = EmbeddedDatabase.start(folder, DatabaseHolder.PROGRAMS)) {
            assertThat(rows(database)).isEqualTo(1);
        }
    }

    @Test
    void a_folder_that_is_none_is_refused_in_one_line() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data"), DatabaseHolder.PROGRAMS))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageStartingWith("GENIUS365_DATA_DIR: cannot use the folder ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void nobody_gets_in_without_the_password_and_every_commit_is_on_disk() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, DatabaseHolder.PROGRAMS)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
        }
    }

    private Process start() throws IOException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        programs.add(program);
        var said = new ArrayList<String>();
        var output = program.inputReader();
        for (var line = next(output, said); !line.equals(DatabaseHolder.READY); line = next(output, said)) {
            said.add(line);
        }
        return program;
    }

    private static String next(BufferedReader output, List<String> said) throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("It ended, having said " + said);
        }
        return line;
    }

    private ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void end(ProcessHandle process) throws InterruptedException, ExecutionException, TimeoutException {
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    private static int rows(EmbeddedDatabase database) throws SQLException {
        return Integer.parseInt(query(database, "select count(*) from kept"));
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        return query(database, "show " + name);
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
