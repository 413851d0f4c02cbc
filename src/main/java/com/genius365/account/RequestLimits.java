package com.genius365.account;

import com.genius365.access.ClientAddress;
import com.genius365.access.UserId;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import com.genius365.tenancy.CurrentHost;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Limits what strangers may have us send: three an hour, by where they ask from and by which mailbox is to get it. */
@Component
class RequestLimits {

    private static final RateLimits.Limit LIMIT = new RateLimits.Limit(3, Duration.ofHours(1));

    private static final RateLimits.Limit GUESSES = new RateLimits.Limit(5, Duration.ofMinutes(15));

    private final RateLimits limits;
    private final CurrentHost host;
    private final ClientAddress address;

    RequestLimits(RateLimits limits, CurrentHost host, ClientAddress address) {
        this.limits = limits;
        this.host = host;
        this.address = address;
    }

    /**
     * Counts one, whoever's the mailbox is.
     *
     * @throws Refusal where it is one too many
     */
    void count(String what, String mailbox) {
        var byMailbox =
                what + "/account/" + host.get().slug() + "/" + mailbox.strip().toLowerCase(Locale.ROOT);
        var byAddress = what + "/address/" + address.current().orElse("unknown");
        if (!limits.count(byMailbox, LIMIT) || !limits.count(byAddress, LIMIT)) {
            throw new Refusal("That was asked for too often. Wait an hour, then try again.");
        }
    }

    /**
     * Counts one that somebody in charge has sent, whose own address says nothing.
     *
     * @throws Refusal where the mailbox got too many
     */
    void countFor(String what, UserId user) {
        if (!limits.count(what + "/account/" + user.value(), LIMIT)) {
            throw new Refusal("They were written to three times within the hour. Wait, then try again.");
        }
    }

    /**
     * Counts a guess at a password, right ones not.
     *
     * @throws Refusal where it is wrong, or one too many
     */
    void guard(String what, UserId user, BooleanSupplier isRight) {
        var key = what + "/account/" + user.value();
        if (!limits.count(key, GUESSES)) {
            throw new Refusal("Too many attempts. Try again in 15 minutes.");
        }
        if (!isRight.getAsBoolean()) {
            throw new Refusal("This is not your password.");
        }
        limits.giveBack(key, GUESSES);
    }
}
