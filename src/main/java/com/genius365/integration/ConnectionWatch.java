package com.genius365.integration;

import com.genius365.common.SideBySide;
import com.genius365.database.ChangeNotices;
import com.genius365.database.Waker;
import com.genius365.provider.ConnectionHealth.State;
import com.genius365.provider.ConnectionHealthChanged;
import com.genius365.provider.ConnectionHealths;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.VoiceProviders;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes which accounts stop answering, and asks them itself until they are back. */
@Component
class ConnectionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

    /** As many answers as end a trial. */
    private static final int ANSWERS = 3;

    private final ConnectionOutageBook book;
    private final ConnectionHealths healths;
    private final VoiceProviders providers;
    private final ChangeNotices notices;
    private final Clock clock;
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final Waker waker = new Waker("note-connections", this::note);

    ConnectionWatch(
            ConnectionOutageBook book,
            ConnectionHealths healths,
            VoiceProviders providers,
            ChangeNotices notices,
            Clock clock) {
        this.book = book;
        this.healths = healths;
        this.providers = providers;
        this.notices = notices;
        this.clock = clock;
    }

    /** Only remembers it: a request waits, perhaps one of a workspace, and the database may be slow. */
    @EventListener
    void hear(ConnectionHealthChanged change) {
        changed.add(change.connection());
        waker.wake();
    }

    /** @return how many were noted; one that could not be stays, for the next time */
    private int note() {
        var noted = 0;
        for (var connection : Set.copyOf(changed)) {
            changed.remove(connection);
            try {
                note(connection);
                noted++;
            } catch (RuntimeException e) {
                changed.add(connection);
                throw e;
            }
        }
        return noted;
    }

    private void note(UUID connection) {
        var health = healths.of(connection);
        switch (health.state()) {
            case ANSWERING -> {
                // Many requests that wait are no answer.
                if (!health.isCrowded()) {
                    book.back(connection);
                }
            }
            case LEFT_ALONE -> {
                var failure = health.lastFailure();
                var retryAt = health.retryAt();
                book.away(
                        connection,
                        retryAt == null ? clock.instant() : retryAt,
                        failure == null ? "it could not be reached" : failure.words());
            }
            case ON_TRIAL -> {
                // What is noted says so by its time.
            }
        }
        notices.announce(ConnectionChanges.HEALTH, connection.toString());
    }

    /** What was left alone long enough is asked whether it is back, and what could not be noted is noted. */
    void tryDue() {
        waker.wake();
        SideBySide.forEach(book.findDue(), this::tryAgain);
    }

    private void tryAgain(ConnectionId id) {
        try {
            book.open(id).ifPresent(this::tryAgain);
        } catch (RuntimeException e) {
            // One connection's trouble is not to hold up the others.
            LOG.error("Connection {} not tried again", id, e);
            book.stillAway(id);
        }
    }

    private void tryAgain(ActiveConnection connection) {
        try {
            var isWorking = false;
            for (var answer = 0; answer == 0 || (answer < ANSWERS && isOnTrial(connection)); answer++) {
                isWorking = answers(connection);
            }
            if (isWorking) {
                book.backAndWorking(connection.id());
            } else {
                book.back(connection.id().value());
            }
        } catch (ProviderException stillAway) {
            book.stillAway(connection.id());
        }
    }

    private boolean isOnTrial(ActiveConnection connection) {
        return healths.of(connection.id().value()).state() == State.ON_TRIAL;
    }

    /** @return whether it accepts the key; a refusal is an answer too */
    private boolean answers(ActiveConnection connection) {
        try {
            providers.get(connection.provider()).checkKey(connection.credentials());
            return true;
        } catch (ProviderException failed) {
            if (failed.kind() == Kind.UNAVAILABLE || failed.kind() == Kind.UNKNOWN_OUTCOME) {
                throw failed;
            }
            return false;
        }
    }
}
