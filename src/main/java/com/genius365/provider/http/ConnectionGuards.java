package com.genius365.provider.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A circuit breaker and a bulkhead for each connection, so that one account in trouble does not slow the others. Made
 * when first used and dropped when idle: there may be many connections, and few are busy at a time.
 */
class ConnectionGuards {

    private static final int MOST_CONNECTIONS = 10_000;
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int CONCURRENT_CALLS = 25;

    private static final BulkheadConfig BULKHEAD = BulkheadConfig.custom()
            .maxConcurrentCalls(CONCURRENT_CALLS)
            .maxWaitDuration(Duration.ofSeconds(1))
            .writableStackTraceEnabled(false)
            .build();

    private final CircuitBreakerConfig breaker;
    private final LoadingCache<UUID, Guard> guards = Caffeine.newBuilder()
            .maximumSize(MOST_CONNECTIONS)
            .expireAfterAccess(IDLE)
            .build(this::guard);

    /**
     * @param isFailure whether the vendor is to blame; all else it answers shows that it is alive
     * @param isNeither what says nothing of the vendor either way
     */
    ConnectionGuards(Predicate<Throwable> isFailure, Predicate<Throwable> isNeither) {
        breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(30))
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(isFailure)
                .ignoreException(isNeither)
                .writableStackTraceEnabled(false)
                .build();
    }

    <T> Supplier<T> guard(UUID connection, Supplier<T> call) {
        var guard = guards.get(connection);
        return CircuitBreaker.decorateSupplier(guard.breaker(), Bulkhead.decorateSupplier(guard.bulkhead(), call));
    }

    private Guard guard(UUID connection) {
        return new Guard(
                CircuitBreaker.of(connection.toString(), breaker), Bulkhead.of(connection.toString(), BULKHEAD));
    }

    private record Guard(CircuitBreaker breaker, Bulkhead bulkhead) {}
}
