package com.genius365.notification;

import com.genius365.common.Vault;
import com.genius365.notification.MailStore.Claimed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A mail is taken up in one transaction, sent outside of any, and marked in another: whoever is stopped
 * between the last two sends it again under the same id.
 */
@Component
class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    /** With the pauses below, about a day. */
    static final int MOST_ATTEMPTS = 19;

    private static final int AT_ONCE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private final MailStore store;
    private final MailTransports transports;
    private final Vault vault;
    private final Clock clock;
    private final String senderAddress;

    MailSender(
            MailStore store,
            MailTransports transports,
            Vault vault,
            Clock clock,
            @Value("${genius365.mail.from}") String senderAddress) {
        this.store = store;
        this.transports = transports;
        this.vault = vault;
        this.clock = clock;
        this.senderAddress = senderAddress.strip();
    }

    /** @return how many were due */
    int sendDue() {
        var transport = transports.find();
        if (transport.isEmpty()) {
            return 0;
        }
        var due = store.claim(AT_ONCE);
        due.forEach(mail -> send(mail, transport.get()));
        return due.size();
    }

    private void send(Claimed mail, MailTransport transport) {
        try {
            transport.send(open(mail));
        } catch (MailNotSentException e) {
            var next = e.isFinal() ? null : next(mail, e.pause().orElse(Duration.ZERO));
            notSent(mail, e.getMessage(), next);
            return;
        } catch (RuntimeException e) {
            // What it says may hold an address.
            notSent(mail, "An error on our side: " + e.getClass().getSimpleName(), next(mail, Duration.ZERO));
            return;
        }
        store.sent(mail, transport.keepsMails());
    }

    private void notSent(Claimed mail, String reason, @Nullable Instant next) {
        if (next == null) {
            LOG.error("Mail {} ({}) was given up: {}", mail.id(), mail.kind(), reason);
        } else {
            LOG.warn("Mail {} ({}) was not sent and is tried again: {}", mail.id(), mail.kind(), reason);
        }
        store.failed(mail, reason, next);
    }

    private OutgoingMail open(Claimed mail) {
        return new OutgoingMail(
                mail.id(),
                mail.senderName(),
                senderAddress,
                mail.replyTo(),
                mail.recipient(),
                mail.subject(),
                vault.open(mail.sealedHtml(), Outbox.context(mail.id(), "html")).reveal(),
                vault.open(mail.sealedText(), Outbox.context(mail.id(), "text")).reveal());
    }

    /** Doubles, up and down by a fifth so that those that failed together do not come back together; null: given up. */
    private @Nullable Instant next(Claimed mail, Duration atLeast) {
        if (mail.attempts() >= MOST_ATTEMPTS) {
            return null;
        }
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts() - 1, 20));
        var pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        var jittered =
                pause.multipliedBy(ThreadLocalRandom.current().nextInt(80, 121)).dividedBy(100);
        return clock.instant().plus(jittered.compareTo(atLeast) < 0 ? atLeast : jittered);
    }
}
