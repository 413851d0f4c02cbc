package com.genius365.provider.http;

import com.genius365.provider.ConnectionHealth;
import com.genius365.provider.ConnectionHealthChanged;
import com.genius365.provider.ConnectionHealths;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A circuit breaker and a bulkhead for each connection, so that one account in trouble does not slow the others. Made
 * when first used and dropped when idle: there may be many connections, and few are busy at a time.
 */
@Component
public class ConnectionGuards implements ConnectionHealths {

    private static final int MOST_CONNECTIONS = 10_000;
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int CONCURRENT_CALLS = 25;
    static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final ConnectionHealth UNKNOWN =
            new ConnectionHealth(ConnectionHealth.State.ANSWERING, null, null, 0, CONCURRENT_CALLS, false);

    private static final BulkheadConfig BULKHEAD = BulkheadConfig.custom()
            .maxConcurrentCalls(CONCURRENT_CALLS)
            .maxWaitDuration(Duration.ofSeconds(1))
            .writableStackTraceEnabled(false)
            .build();

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final CircuitBreakerConfig breaker;
    /** By the address of the vendor too: a vendor may have several, and one that is away says nothing of the others. */
    private final LoadingCache<UUID, Map<String, Guard>> guards = Caffeine.newBuilder()
            .maximumSize(MOST_CONNECTIONS)
            .expireAfterAccess(IDLE)
            .build(connection -> new ConcurrentHashMap<>());

    public ConnectionGuards(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(LEFT_ALONE)
                .permittedNumberOfCallsInHalfOpenState(3)
                // One of the three may never have come to an end.
                .maxWaitDurationInHalfOpenState(LEFT_ALONE)
                // Whatever else it answers shows that it is alive.
                .recordException(thrown -> thrown instanceof Failure failure && failure.isVendorsFault())
                // All others are ours, and say nothing of the vendor either way.
                .ignoreException(thrown -> !(thrown instanceof Failure))
                .writableStackTraceEnabled(false)
                .clock(clock)
                .build();
    }

    /** @param address of the vendor */
    <T> Supplier<T> guard(UUID connection, String address, Supplier<T> call) {
        return guards.get(connection)
                .computeIfAbsent(address, name -> new Guard(connection, breaker, BULKHEAD, clock, this::changed))
                .decorate(call);
    }

    /** Of several addresses, that of the one in the worst trouble. */
    @Override
    public ConnectionHealth of(UUID connection) {
        var known = guards.getIfPresent(connection);
        if (known == null) {
            return UNKNOWN;
        }
        return known.values().stream()
                .map(Guard::health)
                .max(Comparator.comparing((ConnectionHealth health) -> severity(health.state()))
                        .thenComparing(ConnectionHealth::isCrowded)
                        .thenComparing(ConnectionHealth::underWay))
                .orElse(UNKNOWN);
    }

    private static int severity(ConnectionHealth.State state) {
        return switch (state) {
            case ANSWERING -> 0;
            case ON_TRIAL -> 1;
            case LEFT_ALONE -> 2;
        };
    }

    private void changed(UUID connection) {
        events.publishEvent(new ConnectionHealthChanged(connection));
    }
}
