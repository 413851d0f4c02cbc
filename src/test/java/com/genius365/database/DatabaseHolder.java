package com.genius365.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program that starts the embedded database, writes a row, says so, and stays until it is told to go or killed. */
final class DatabaseHolder {

    /** Unpacked once for all runs. */
    static final Path PROGRAMS = Path.of("target", "postgres-programs");

    static final String READY = "ready";

    private DatabaseHolder() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(Path.of(arguments[0]), PROGRAMS)) {
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists kept (at timestamptz not null default now())");
                statement.execute("insert into kept default values");
            }
            System.out.println(READY);
            System.in.read();
        }
    }
}
