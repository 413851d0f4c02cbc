package com.genius365.database;

import java.sql.SQLException;
import java.util.Optional;

/** Why a configured database cannot be worked on, where whoever configured it can do something about it. */
public final class DatabaseFailure {

    private static final String EXAMPLE = "jdbc:postgresql://localhost:5432/genius365";

    private DatabaseFailure() {}

    /**
     * One line: the setting, what is wrong, and an example; empty where the failure is none of the configuration's.
     *
     * @param url the database's, as configured
     */
    public static Optional<String> explain(Throwable failure, String url) {
        if (!(failure instanceof SQLException refused) || refused.getSQLState() == null) {
            return Optional.empty();
        }
        // Its parameters may hold a password.
        var address = url.replaceAll("[?].*", "");
        var state = refused.getSQLState();
        if (state.startsWith("08")) {
            return Optional.of("SPRING_DATASOURCE_URL: no PostgreSQL answers at " + address + " (" + reason(refused)
                    + "). Example: " + EXAMPLE);
        }
        if (state.startsWith("28")) {
            return Optional.of("SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD: the PostgreSQL at " + address
                    + " refuses them. Example: genius365, and the password that this role has");
        }
        return switch (state) {
            case "3D000" ->
                Optional.of("SPRING_DATASOURCE_URL: there is no such database at " + address
                        + "; make it with createdb. Example: " + EXAMPLE);
            case "42501" ->
                Optional.of("SPRING_DATASOURCE_USERNAME: this role may not make what the schema needs ("
                        + reason(refused) + "). Example: the owner of the database, with the right to create roles");
            default -> Optional.empty();
        };
    }

    private static String reason(SQLException refused) {
        return String.valueOf(refused.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[.]+$", "");
    }
}
