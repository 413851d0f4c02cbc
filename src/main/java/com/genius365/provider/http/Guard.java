package com.genius365.provider.http;

import com.genius365.provider.ConnectionHealth;
import com.genius365.provider.ConnectionHealth.LastFailure;
import com.genius365.provider.ConnectionHealth.State;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands before one account: stops asking where that is in vain, and lets in no more than it can bear. */
class Guard {

    private final UUID connection;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Clock clock;
    private final Consumer<UUID> onChange;
    private final AtomicBoolean isCrowded = new AtomicBoolean();
    private volatile @Nullable LastFailure lastFailure;
    private volatile @Nullable Instant retryAt;

    /** @param onChange told when its health is another */
    Guard(
            UUID connection,
            CircuitBreakerConfig breaker,
            BulkheadConfig bulkhead,
            Clock clock,
            Consumer<UUID> onChange) {
        this.connection = connection;
        this.breaker = CircuitBreaker.of(connection.toString(), breaker);
        this.bulkhead = Bulkhead.of(connection.toString(), bulkhead);
        this.clock = clock;
        this.onChange = onChange;
        this.breaker
                .getEventPublisher()
                .onError(error -> failed(error.getThrowable()))
                .onStateTransition(
                        transition -> becomes(transition.getStateTransition().getToState()));
        this.bulkhead
                .getEventPublisher()
                .onCallRejected(rejected -> becomeCrowded(true))
                .onCallFinished(finished -> {
                    if (isCrowded.get() && isHalfFree()) {
                        becomeCrowded(false);
                    }
                });
    }

    <T> Supplier<T> decorate(Supplier<T> call) {
        return CircuitBreaker.decorateSupplier(breaker, Bulkhead.decorateSupplier(bulkhead, call));
    }

    ConnectionHealth health() {
        var metrics = bulkhead.getMetrics();
        var permitted = metrics.getMaxAllowedConcurrentCalls();
        var state = state();
        return new ConnectionHealth(
                state,
                state == State.LEFT_ALONE ? retryAt : null,
                lastFailure,
                permitted - metrics.getAvailableConcurrentCalls(),
                permitted,
                isCrowded.get());
    }

    private State state() {
        return switch (breaker.getState()) {
            // Nobody sets the states that only a person's hand brings about.
            case CLOSED, DISABLED, METRICS_ONLY -> State.ANSWERING;
            case OPEN, FORCED_OPEN -> State.LEFT_ALONE;
            case HALF_OPEN -> State.ON_TRIAL;
        };
    }

    private void failed(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            lastFailure = new LastFailure(failure.inOurWords(), clock.instant());
        }
    }

    private void becomes(CircuitBreaker.State state) {
        retryAt = state == CircuitBreaker.State.OPEN ? clock.instant().plus(ConnectionGuards.LEFT_ALONE) : null;
        onChange.accept(connection);
    }

    private void becomeCrowded(boolean crowded) {
        if (isCrowded.compareAndSet(!crowded, crowded)) {
            onChange.accept(connection);
        }
    }

    private boolean isHalfFree() {
        var metrics = bulkhead.getMetrics();
        return metrics.getAvailableConcurrentCalls() * 2 >= metrics.getMaxAllowedConcurrentCalls();
    }
}
