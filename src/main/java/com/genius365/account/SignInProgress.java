package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.tenancy.CurrentHost;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How far somebody has come with signing in, kept in the browser's session until they are through. It opens no page: only
 * its end, at {@value #CONTINUE}, signs anybody in.
 */
@Component
public class SignInProgress {

    /** Where somebody goes whose identity is proven. */
    public static final String CONTINUE = "/login/continue";

    /** Where somebody goes whose password was right. */
    public static final String SECOND_STEP = "/login/code";

    /**
     * Somebody on the way.
     *
     * @param isProven whether all was asked that is to be asked
     * @param target where they go then; null: where they wanted to go
     */
    public record Step(
            UUID user,
            UUID partner,
            String host,
            boolean remember,
            boolean isProven,
            @Nullable String target,
            Instant until)
            implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        public UserId userId() {
            return new UserId(user);
        }
    }

    private static final String STEP = Step.class.getName();
    private static final String UNCONFIRMED = SignInProgress.class.getName() + ".unconfirmed";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final CurrentHost host;
    private final Clock clock;

    SignInProgress(CurrentHost host, Clock clock) {
        this.host = host;
        this.clock = clock;
    }

    /** The one of this browser on this host, while it is fresh. */
    public Optional<Step> find() {
        return Optional.ofNullable(request().getAttribute(STEP, RequestAttributes.SCOPE_SESSION))
                .filter(Step.class::isInstance)
                .map(Step.class::cast)
                .filter(step -> step.host().equals(host.get().hostname())
                        && step.partner().equals(host.get().id().value())
                        && step.until().isAfter(clock.instant()));
    }

    /** The password was right, and more is asked. */
    void begin(UserId user, PartnerId partner, boolean remember, @Nullable String target) {
        put(user, partner, remember, false, target);
    }

    /** Nothing more is asked. */
    void prove(UserId user, PartnerId partner, boolean remember, @Nullable String target) {
        put(user, partner, remember, true, target);
    }

    void end() {
        request().removeAttribute(STEP, RequestAttributes.SCOPE_SESSION);
        request().removeAttribute(UNCONFIRMED, RequestAttributes.SCOPE_SESSION);
    }

    /** The password was right, but the address is not confirmed. */
    void unconfirmed(UserId user) {
        request().setAttribute(UNCONFIRMED, user.value(), RequestAttributes.SCOPE_SESSION);
    }

    Optional<UserId> findUnconfirmed() {
        return Optional.ofNullable(request().getAttribute(UNCONFIRMED, RequestAttributes.SCOPE_SESSION))
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .map(UserId::new);
    }

    private void put(UserId user, PartnerId partner, boolean remember, boolean isProven, @Nullable String target) {
        var step = new Step(
                user.value(),
                partner.value(),
                host.get().hostname(),
                remember,
                isProven,
                target,
                clock.instant().plus(LASTS));
        request().setAttribute(STEP, step, RequestAttributes.SCOPE_SESSION);
    }

    private static RequestAttributes request() {
        return RequestContextHolder.currentRequestAttributes();
    }
}
