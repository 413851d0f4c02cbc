package com.genius365.integration;

import com.genius365.access.SystemWide;
import com.genius365.common.Vault;
import com.genius365.database.ChangeNotices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which accounts do not answer, for all nodes to show. */
@Component
class ConnectionOutageBook {

    /** As many as are tried side by side within a short while, even where none answers. */
    private static final int AT_ONCE = 100;

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ConnectionRepository connections;
    private final Vault vault;
    private final ChangeNotices notices;
    private final Clock clock;

    ConnectionOutageBook(ConnectionRepository connections, Vault vault, ChangeNotices notices, Clock clock) {
        this.connections = connections;
        this.vault = vault;
        this.notices = notices;
        this.clock = clock;
    }

    /** It does not answer, or still does not. What is no connection, such as a key on trial, is not noted. */
    @SystemWide
    @Transactional
    public void away(UUID connection, Instant until, String reason) {
        connections.unavailable(connection, clock.instant(), until, reason);
        notices.announceAfterCommit(ConnectionChanges.HEALTH, connection.toString());
    }

    /** It could not be tried for sure whether it is back. */
    @SystemWide
    @Transactional
    public void stillAway(ConnectionId connection) {
        connections.tryAgainAt(connection.value(), clock.instant().plus(PAUSE));
        notices.announceAfterCommit(ConnectionChanges.HEALTH, connection.toString());
    }

    @SystemWide
    @Transactional
    public void back(UUID connection) {
        if (connections.available(connection) > 0) {
            notices.announceAfterCommit(ConnectionChanges.HEALTH, connection.toString());
        }
    }

    /** It answers, and says that its key is good: so a failed trial during the outage says nothing any more. */
    @SystemWide
    @Transactional
    public void backAndWorking(ConnectionId connection) {
        back(connection.value());
        connections.keyWorks(connection.value(), clock.instant());
    }

    /** Those that are to be tried again now, the longest due first. */
    @SystemWide
    @Transactional(readOnly = true)
    public List<ConnectionId> findDue() {
        return connections.findUnavailable(clock.instant(), Limit.of(AT_ONCE)).stream()
                .map(Connection::connectionId)
                .toList();
    }

    @SystemWide
    @Transactional(readOnly = true)
    public Optional<ActiveConnection> open(ConnectionId id) {
        return connections.findPresent(id.value()).map(connection -> connection.open(vault));
    }
}
