package com.genius365.telephony;

import com.genius365.common.SideBySide;
import com.genius365.integration.Connections;
import com.genius365.provider.Credentials;
import com.genius365.provider.PhoneNumberVendors;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.SipTrunks;
import com.genius365.provider.VendorLabel;
import com.genius365.telephony.TrunkBook.Job;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes and removes SIP trunks at the vendors that keep them; one that was asked for is looked for from then on. */
@Component
class TrunkKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(TrunkKeeper.class);
    private static final Duration UNREADABLE = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final TrunkBook book;
    private final Connections connections;
    private final PhoneNumberVendors vendors;

    TrunkKeeper(TrunkBook book, Connections connections, PhoneNumberVendors vendors) {
        this.book = book;
        this.connections = connections;
        this.vendors = vendors;
    }

    /** @return how many were due */
    int keepDue() {
        var due = book.findDue();
        SideBySide.forEach(due, this::keep);
        return due.size();
    }

    /** One that cannot even be read, such as with a key that is gone, is not to hold up the others. */
    private Optional<Job> begin(TrunkId id) {
        try {
            return book.begin(id);
        } catch (RuntimeException e) {
            LOG.error("Trunk {} not begun", id, e);
            book.postpone(id, UNREADABLE);
            return Optional.empty();
        }
    }

    private void keep(TrunkId id) {
        var begun = begin(id);
        if (begun.isEmpty()) {
            return;
        }
        var job = begun.get();
        try {
            var connection = connections.findForWebhook(job.connection());
            var trunks = vendors.find(job.provider()).flatMap(vendor -> vendor.trunks());
            if (connection.isEmpty() || trunks.isEmpty()) {
                disconnected(job);
                return;
            }
            act(job, trunks.get(), connection.get().credentials());
        } catch (ProviderException e) {
            LOG.info("Trunk {} not kept: {} {}", id, e.provider(), e.kind());
            failed(job, e);
        } catch (RuntimeException e) {
            LOG.error("Trunk {} not kept", id, e);
            book.failed(
                    id, "This failed on our side. Try again.", true, pause(job).orElse(null));
        }
    }

    private void act(Job job, SipTrunks trunks, Credentials credentials) {
        if (job.state() == TrunkState.REMOVING) {
            if (job.remoteId() != null) {
                trunks.removeTrunk(credentials, job.remoteId());
            }
            book.removed(job.id());
            return;
        }
        if (!job.wasAsked()) {
            book.made(job.id(), trunks.addTrunk(credentials, job.order()).id());
            return;
        }
        var mark = VendorLabel.mark(job.id().value());
        trunks.listTrunks(credentials).stream()
                .filter(trunk -> mark.equals(trunk.label().mark()))
                .findFirst()
                .ifPresentOrElse(
                        found -> book.made(job.id(), found.id()),
                        () -> book.failed(
                                job.id(),
                                job.provider().label() + " did not say whether it set up this trunk.",
                                true,
                                pause(job).orElse(null)));
    }

    private void disconnected(Job job) {
        if (job.state() == TrunkState.REMOVING) {
            book.removed(job.id());
        } else {
            book.failed(job.id(), "The account is not connected any more.", false, null);
        }
    }

    private void failed(Job job, ProviderException failure) {
        var isFinal = failure.kind() == Kind.REJECTED
                || failure.kind() == Kind.UNAUTHORIZED
                || failure.kind() == Kind.NOT_FOUND;
        book.failed(
                job.id(),
                failure.explanation(),
                job.wasAsked() || failure.kind() == Kind.UNKNOWN_OUTCOME,
                isFinal ? null : pause(job).orElse(null));
    }

    /** Empty: it was tried often enough. */
    private static Optional<Duration> pause(Job job) {
        return job.attempt() >= MOST_ATTEMPTS
                ? Optional.empty()
                : Optional.of(FIRST_PAUSE.multipliedBy(1L << (job.attempt() - 1)));
    }
}
