package com.genius365.telephony;

import com.genius365.common.Refusal;
import com.genius365.common.SideBySide;
import com.genius365.integration.Connections;
import com.genius365.provider.Carrier;
import com.genius365.provider.Credentials;
import com.genius365.provider.LiveNumber;
import com.genius365.provider.NumberImport;
import com.genius365.provider.NumberOrder;
import com.genius365.provider.NumberTarget;
import com.genius365.provider.PhoneNumberVendors;
import com.genius365.provider.PhoneNumbers;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VendorLabel;
import com.genius365.telephony.NumberWorkBook.Job;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does at the vendors what is to be done about numbers. The intent is a row, so a crash at any point only delays it. A
 * number that the vendor was asked for is looked for from then on, never asked for again.
 */
@Component
class NumberKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(NumberKeeper.class);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final String BROKEN =
            "This failed on our side. Try again; if it stays so, tell whoever runs this site.";

    private final NumberWorkBook book;
    private final Connections connections;
    private final PhoneNumberVendors vendors;

    NumberKeeper(NumberWorkBook book, Connections connections, PhoneNumberVendors vendors) {
        this.book = book;
        this.connections = connections;
        this.vendors = vendors;
    }

    /** Takes up everything that is due. @return how many were */
    int keepDue() {
        var due = book.findDue();
        SideBySide.forEach(due, this::keep);
        return due.size();
    }

    /** One that cannot even be read, such as with a key that is gone, is not to hold up the others. */
    private Optional<Job> begin(PhoneNumberId id) {
        try {
            return book.begin(id);
        } catch (RuntimeException e) {
            LOG.error("Number {} not begun", id, e);
            book.postpone(id, LONGEST_PAUSE);
            return Optional.empty();
        }
    }

    /** Does what is due about the number. @return why it was not done */
    Optional<ProviderException> keep(PhoneNumberId id) {
        var begun = begin(id);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        var job = begun.get();
        try {
            act(job);
            return Optional.empty();
        } catch (ProviderException e) {
            LOG.info("Number {} not kept: {} {}", id, e.provider(), e.kind());
            failed(job, e);
            return Optional.of(e);
        } catch (Refusal e) {
            book.failed(job, e.getMessage(), job.wasAsked(), null);
        } catch (RuntimeException e) {
            // One number's trouble is not to hold up the others.
            LOG.error("Number {} not kept", id, e);
            book.failed(job, BROKEN, true, isLast(job) ? null : pause(job));
        }
        return Optional.empty();
    }

    private void act(Job job) {
        var connection = connections.findForWebhook(job.connection());
        if (connection.isEmpty()) {
            disconnected(job);
            return;
        }
        var vendor = vendors.get(job.provider());
        var credentials = connection.get().credentials();
        switch (job.state()) {
            case REQUESTED -> request(job, vendor, credentials);
            case ACTIVE, ACTIVATING -> point(job, vendor, credentials);
            case RELEASING -> {
                vendor.release(credentials, Objects.requireNonNull(job.remoteId()));
                book.released(job.id());
            }
            case FAILED, GONE -> book.rest(job.id());
        }
    }

    private void request(Job job, PhoneNumbers vendor, Credentials credentials) {
        if (job.wasAsked()) {
            lookFor(job, vendor, credentials);
            return;
        }
        book.made(job.id(), make(job, vendor, credentials));
    }

    private static LiveNumber make(Job job, PhoneNumbers vendor, Credentials credentials) {
        var request = Objects.requireNonNull(job.request());
        if (job.carrier() == Carrier.VENDOR) {
            return vendor.buy(
                    credentials,
                    new NumberOrder(
                            job.id().value(),
                            job.label(),
                            Objects.requireNonNull(request.country()),
                            request.areaCode(),
                            request.isTollFree()));
        }
        return vendor.bring(
                credentials,
                new NumberImport(
                        job.id().value(),
                        job.label(),
                        Objects.requireNonNull(job.number()),
                        job.carrier(),
                        request.secrets(),
                        job.trunk()));
    }

    private void lookFor(Job job, PhoneNumbers vendor, Credentials credentials) {
        var mark = VendorLabel.mark(job.id().value());
        var found = vendor.list(credentials).stream()
                .filter(live -> mark.equals(live.label().mark()))
                .findFirst();
        if (found.isPresent()) {
            book.made(job.id(), found.get());
            return;
        }
        var name = job.provider().label();
        book.failed(
                job,
                isLast(job)
                        ? name
                                + " never said whether it gave this number, and it has not appeared there. Look into your "
                                + name + " account before you ask for another."
                        : name + " did not say in time whether it gave this number. We are looking for it there.",
                true,
                isLast(job) ? null : pause(job));
    }

    private void point(Job job, PhoneNumbers vendor, Credentials credentials) {
        vendor.point(
                credentials,
                Objects.requireNonNull(job.remoteId()),
                new NumberTarget(
                        agent(job.pointsInbound(), job.inbound()), agent(job.pointsOutbound(), job.outbound())));
        book.pointed(job);
    }

    private static Optional<NumberTarget.Agent> agent(boolean isToBeTold, @Nullable String id) {
        return isToBeTold ? Optional.of(new NumberTarget.Agent(id)) : Optional.empty();
    }

    private void disconnected(Job job) {
        switch (job.state()) {
            case REQUESTED ->
                book.failed(
                        job, "The account is not connected any more. Connect it again, then try anew.", false, null);
            case RELEASING -> book.released(job.id());
            case ACTIVE, ACTIVATING -> book.gone(job.id());
            case FAILED, GONE -> book.rest(job.id());
        }
    }

    private void failed(Job job, ProviderException failure) {
        var isOrder = job.state() == NumberState.REQUESTED;
        var isLookUp = isOrder && job.wasAsked();
        switch (failure.kind()) {
            case NOT_FOUND -> {
                if (isOrder) {
                    book.failed(
                            job, failure.provider().label() + " refused this: " + failure.getMessage(), false, null);
                } else {
                    book.gone(job.id());
                }
            }
            case REJECTED, UNAUTHORIZED -> book.failed(job, failure.explanation(), isLookUp, null);
            // Whoever waits for a number is told; an agent that is to be reached, or a release, is never given up.
            case RATE_LIMITED, UNAVAILABLE ->
                book.failed(job, failure.explanation(), isLookUp, isOrder && isLast(job) ? null : pause(job));
            case UNKNOWN_OUTCOME -> book.failed(job, failure.explanation(), true, pause(job));
        }
    }

    private static boolean isLast(Job job) {
        return job.attempt() >= MOST_ATTEMPTS;
    }

    private static Duration pause(Job job) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(job.attempt() - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
