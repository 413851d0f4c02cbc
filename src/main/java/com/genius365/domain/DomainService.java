package com.genius365.domain;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The door for what people do with their organisation's host names. */
@Service
public class DomainService {

    private static final RateLimits.Limit CHECKS = new RateLimits.Limit(5, Duration.ofMinutes(5));

    private final DomainBook book;
    private final RateLimits limits;
    private final String platformDomain;
    private final String platformHost;

    DomainService(
            DomainBook book,
            RateLimits limits,
            @Value("${genius365.platform-domain}") String platformDomain,
            @Value("${genius365.public-url}") URI publicUrl) {
        this.book = book;
        this.limits = limits;
        this.platformDomain = platformDomain;
        this.platformHost = publicUrl.getHost().toLowerCase(Locale.ROOT);
    }

    @RequiresPermission(Permission.PARTNER_DOMAIN_READ)
    public List<DomainSummary> list(PartnerId partner) {
        return book.list(partner);
    }

    /** The address that the organisation has from the start and keeps. */
    @RequiresPermission(Permission.PARTNER_DOMAIN_READ)
    public String builtIn(PartnerId partner) {
        return book.builtIn(partner);
    }

    /**
     * Claims a host name. Whether somebody else claims it too makes no difference, and is not told.
     *
     * @param typed as people write it: capitals, accents, even a whole address
     * @throws Refusal where it is no host name that anybody could prove
     */
    @RequiresPermission(Permission.PARTNER_DOMAIN_EDIT)
    public DomainId add(PartnerId partner, String typed) {
        var hostname = Hostname.of(typed);
        if (hostname.isWithin(platformDomain) || hostname.isWithin(platformHost)) {
            throw new Refusal("This name cannot be used. Enter one of your own, for example voice.example.com.");
        }
        ChangeLog.about(hostname.value());
        return book.add(partner, hostname.value());
    }

    @RequiresPermission(Permission.PARTNER_DOMAIN_EDIT)
    public void check(PartnerId partner, DomainId id) {
        if (!limits.count("domain/check/" + partner, CHECKS)) {
            throw new Refusal("That was checked a moment ago. DNS takes a while; try again in a few minutes.");
        }
        ChangeLog.about(book.get(partner, id).hostname());
        book.checkSoon(partner, id);
    }

    @RequiresPermission(Permission.PARTNER_DOMAIN_EDIT)
    public void makePrimary(PartnerId partner, DomainId id) {
        var domain = book.get(partner, id);
        ChangeLog.about(domain.hostname());
        ChangeLog.record("primary domain", primary(partner), domain.hostname());
        book.makePrimary(partner, id);
    }

    @RequiresPermission(Permission.PARTNER_DOMAIN_EDIT)
    public void remove(PartnerId partner, DomainId id) {
        var domain = book.get(partner, id);
        ChangeLog.about(domain.hostname());
        ChangeLog.record("state", domain.state(), null);
        book.remove(partner, id);
    }

    private @Nullable String primary(PartnerId partner) {
        return book.list(partner).stream()
                .filter(DomainSummary::isPrimary)
                .map(DomainSummary::hostname)
                .findFirst()
                .orElse(null);
    }
}
