package com.genius365.account.session;

import com.genius365.access.ClientAddress;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.account.NewSignIn;
import com.genius365.account.SessionDirectory;
import com.genius365.common.Ids;
import com.genius365.common.OneTimeToken;
import com.genius365.common.Secret;
import com.genius365.database.ChangeNotices;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens and ends sessions. One that was ended opens nothing any more, on whichever node: they tell each other, and ask
 * again every few seconds besides.
 */
@Component
public class AccountSessions implements SessionDirectory {

    /** The topic under which the end of a session is announced; the key is its id. */
    public static final String TOPIC = "account-session";

    public static final Duration REMEMBERED_FOR = Duration.ofDays(30);

    static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

    /** As long as the container keeps a session that nobody uses, and a little. */
    private static final Duration UNUSED_FOR = Duration.ofMinutes(35);

    private static final int LONGEST_TOKEN = 100;
    private static final Logger LOG = LoggerFactory.getLogger(AccountSessions.class);

    /** Somebody whose identity is proven. */
    public record Proven(UserId user, PartnerId partner, String email, String displayName) {}

    /**
     * A session that has just begun.
     *
     * @param rememberToken for the browser that is to remember it
     */
    public record Opened(AccountPrincipal principal, Optional<Secret> rememberToken) {}

    private final SessionBook book;
    private final ChangeNotices notices;
    private final ApplicationEventPublisher events;
    private final ClientAddress address;
    private final Clock clock;
    private final LoadingCache<UUID, Boolean> isOpen;

    AccountSessions(
            SessionBook book,
            ChangeNotices notices,
            ApplicationEventPublisher events,
            ClientAddress address,
            Clock clock) {
        this.book = book;
        this.notices = notices;
        this.events = events;
        this.address = address;
        this.clock = clock;
        // Asked in the background where it can be, so that no click waits for it.
        this.isOpen = Caffeine.newBuilder()
                .maximumSize(100_000)
                .refreshAfterWrite(Duration.ofSeconds(5))
                .expireAfterWrite(Duration.ofSeconds(30))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build(session -> book.isOpen(session, clock.instant()));
        notices.subscribe(TOPIC, key -> isOpen.invalidate(UUID.fromString(key)));
    }

    /** @param host the name by which the browser came, to which the session is bound */
    @Transactional
    public Opened open(Proven person, String host, @Nullable String userAgent, boolean remember) {
        var device = Device.of(userAgent);
        var from = address.current().orElse(null);
        var familiar = book.familiarity(person.user(), device, from);
        var token = remember ? Optional.of(OneTimeToken.next()) : Optional.<Secret>empty();
        var id = Ids.next();
        var now = clock.instant();
        book.add(
                new SessionBook.NewSession(
                        id,
                        person.user(),
                        person.partner(),
                        host,
                        device,
                        from,
                        token.map(it -> OneTimeToken.hash(it.reveal())).orElse(null),
                        remember ? now.plus(REMEMBERED_FOR) : null),
                now);
        if (!familiar.isFirst() && !(familiar.knowsDevice() && familiar.knowsAddress())) {
            events.publishEvent(new NewSignIn(
                    person.user(), person.partner(), person.email(), person.displayName(), now, from, device));
        }
        return new Opened(
                new AccountPrincipal(
                        person.user().value(),
                        person.partner().value(),
                        id,
                        host,
                        person.email(),
                        person.displayName()),
                token);
    }

    /** The person whom a browser remembers; empty where it should not, or not here. */
    Optional<AccountPrincipal> resume(String token, PartnerId partner, String host) {
        return token.isEmpty() || token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : book.resume(OneTimeToken.hash(token), partner, host, clock.instant());
    }

    boolean isOpen(UUID session) {
        try {
            return Boolean.TRUE.equals(isOpen.get(session));
        } catch (DataAccessException | TransactionException e) {
            // Nothing else can be had from the database either, and nobody is to be signed out because of that.
            LOG.info("Cannot ask whether a session is open: {}", e.getMessage());
            return true;
        }
    }

    /** Where the person is signed in, the one they are looking from among them. */
    public List<SessionSummary> of(UserId user) {
        var now = clock.instant();
        return book.open(user, current().orElse(null), now.minus(UNUSED_FOR), now);
    }

    @Transactional
    public void end(UserId user, UUID session) {
        if (book.end(user, session, clock.instant())) {
            tell(session);
        }
    }

    @Override
    @Transactional
    public void endAll(UserId user) {
        book.endAllBut(user, null, clock.instant()).forEach(this::tell);
    }

    /** Keeps the one at hand open, but no browser remembers it any longer. */
    @Transactional
    public void endOthers(UserId user) {
        book.endAllBut(user, current().orElse(null), clock.instant()).forEach(this::tell);
    }

    /** The session of the request at hand. */
    public static Optional<UUID> current() {
        return principal().map(AccountPrincipal::session);
    }

    /** The name that the session at hand shows from now on. */
    public static void rename(String name) {
        principal()
                .ifPresent(principal -> SecurityContextHolder.getContext()
                        .setAuthentication(SignedInToken.of(principal.renamed(name))));
    }

    private static Optional<AccountPrincipal> principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    private void tell(UUID session) {
        notices.announceAfterCommit(TOPIC, session.toString());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // This node need not wait for the notice.
                isOpen.invalidate(session);
            }
        });
    }
}
