package com.genius365.bench;

import com.genius365.common.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Supplier;

/** The yardstick of accepting: rows by plain JDBC, one insert and one commit each, by nobody's rules. */
final class RawInsertClient implements LoadClient {

    /** Writes the next row's values. */
    private interface Row {
        void bind(PreparedStatement insert) throws SQLException;
    }

    private static final Clock CLOCK = Clock.systemUTC();

    /** So far ahead that the program, which runs on the same table, does not take it up. */
    private static final Timestamp NEVER = Timestamp.valueOf("2100-01-01 00:00:00");

    private static final String TWENTY_FOUR_BYTES = "a row of forty bytes....";

    private final Connection connection;
    private final PreparedStatement insert;
    private final Row row;

    private RawInsertClient(ProgramFolder folder, String sql, Row row) {
        this.row = row;
        try {
            connection = folder.connect();
            insert = connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows that the program makes of webhooks. */
    static RawInsertClient ofWebhooks(ProgramFolder folder, Supplier<VendorEvent> events) {
        return new RawInsertClient(folder, """
                insert into webhook_event (id, connection_id, partner_id, provider, event_key, type, external_call_id,
                                           body, received_at, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", insert -> bind(insert, events.get()));
    }

    /** Rows of 40 bytes: a key and a short text. */
    static RawInsertClient ofSmallRows(ProgramFolder folder) {
        return new RawInsertClient(folder, "insert into bench_small_row (id, text) values (?, ?)", insert -> {
            insert.setObject(1, Ids.next());
            insert.setString(2, TWENTY_FOUR_BYTES);
        });
    }

    @Override
    public boolean send() throws SQLException {
        row.bind(insert);
        return insert.executeUpdate() == 1;
    }

    private static void bind(PreparedStatement insert, VendorEvent event) throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setObject(2, event.account().connection());
        insert.setObject(3, event.account().partner());
        insert.setString(4, event.account().provider().name());
        insert.setString(5, event.key());
        insert.setString(6, event.type());
        insert.setString(7, event.call());
        insert.setBytes(8, event.body());
        insert.setTimestamp(9, new Timestamp(CLOCK.millis()));
        insert.setTimestamp(10, NEVER);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
