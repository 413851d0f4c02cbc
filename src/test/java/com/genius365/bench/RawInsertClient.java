package com.genius365.bench;

import com.genius365.common.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Supplier;

/** The yardstick of accepting: the same row by plain JDBC, one insert and one commit each, by nobody's rules. */
final class RawInsertClient implements LoadClient {

    private static final Clock CLOCK = Clock.systemUTC();

    /** So far ahead that the program, which runs on the same table, does not take it up. */
    private static final Timestamp NEVER = Timestamp.valueOf("2100-01-01 00:00:00");

    private final Connection connection;
    private final PreparedStatement insert;
    private final Supplier<VendorEvent> events;

    RawInsertClient(ProgramFolder folder, Supplier<VendorEvent> events) {
        this.events = events;
        try {
            connection = folder.connect();
            insert = connection.prepareStatement("""
                    insert into webhook_event (id, connection_id, partner_id, provider, event_key, type, external_call_id,
                                               body, received_at, next_attempt_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean send() throws SQLException {
        var event = events.get();
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
        return insert.executeUpdate() == 1;
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
