package com.genius365.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node that something changed: what it is called and which one, never what is in it. Notices are hints: a
 * lost one costs freshness, not truth.
 *
 * <p>Announced ones are gathered and sent at most every {@value #GATHER_MILLIS} ms on a connection of its own, because a
 * NOTIFY inside a business transaction takes a lock that all commits share.
 */
@Component
public class ChangeNotices implements SmartLifecycle {

    /**
     * Something that changed.
     *
     * @param topic what kind of thing: {@code call}
     * @param key which one, for example the workspace's id
     */
    public record Notice(String topic, String key) {}

    /** Ends a subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private static final Logger LOG = LoggerFactory.getLogger(ChangeNotices.class);
    private static final String CHANNEL = "genius365_change";
    private static final int GATHER_MILLIS = 200;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DatabaseConfiguration.DatabaseLocation location;
    private final Set<Notice> announced = new LinkedHashSet<>();
    private final ConcurrentHashMap<String, CopyOnWriteArrayList<Consumer<String>>> subscribers =
            new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    ChangeNotices(DatabaseConfiguration.DatabaseLocation location, HikariDataSource startedAfter) {
        this.location = location;
    }

    /** Call it after the commit. */
    public void announce(String topic, String key) {
        synchronized (announced) {
            announced.add(new Notice(topic, key));
        }
    }

    /** Announces it once the transaction at hand is committed, and not at all where it is rolled back. */
    public void announceAfterCommit(String topic, String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                announce(topic, key);
            }
        });
    }

    /** @param listener gets the key; it runs on the notices' own thread and must be quick */
    public Subscription subscribe(String topic, Consumer<String> listener) {
        var listeners = subscribers.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>());
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Like {@link #subscribe(String, Consumer)}, for one key. */
    public Subscription subscribe(String topic, String key, Runnable listener) {
        return subscribe(topic, changed -> {
            if (changed.equals(key)) {
                listener.run();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("change-notices").start(this::run);
    }

    @Override
    @PreDestroy
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var connection = DriverManager.getConnection(location.url(), location.user(), location.password())) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                while (running) {
                    send(connection);
                    receive(connection);
                }
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("No news between nodes until the database is back: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void send(Connection connection) throws SQLException {
        Set<Notice> batch;
        synchronized (announced) {
            batch = new LinkedHashSet<>(announced);
            announced.clear();
        }
        if (batch.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            for (var notice : batch) {
                statement.setString(1, notice.topic() + " " + notice.key());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            synchronized (announced) {
                announced.addAll(batch);
            }
            throw e;
        }
    }

    private void receive(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class).getNotifications(GATHER_MILLIS);
        if (notifications == null) {
            return;
        }
        for (var notification : notifications) {
            var parts = notification.getParameter().split(" ", 2);
            for (var listener : subscribers.getOrDefault(parts[0], new CopyOnWriteArrayList<>())) {
                tell(listener, parts.length > 1 ? parts[1] : "");
            }
        }
    }

    private static void tell(Consumer<String> listener, String key) {
        try {
            listener.accept(key);
        } catch (RuntimeException e) {
            LOG.warn("A listener to change notices failed", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
