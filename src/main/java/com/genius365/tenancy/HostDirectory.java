package com.genius365.tenancy;

import com.genius365.access.PartnerId;
import com.genius365.database.ChangeNotices;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which partner a host name belongs to: a verified domain, else {@code <slug>.<platform domain>}, else the platform. An
 * answer is kept for a minute, or until a node says that hosts changed.
 */
@Component
public class HostDirectory {

    /** The topic under which a change of hosts, names or standings of partners is announced. */
    public static final String TOPIC = "host";

    private static final int LONGEST_HOSTNAME = 253;
    private static final String FIND = """
            select p.id, p.slug, p.name, p.is_platform
            from partner p
            where p.status = 'ACTIVE'
              and (p.is_platform
                or p.slug = :slug
                or exists (select from partner_domain d
                           where d.partner_id = p.id and d.hostname = :host and d.verified_at is not null))
            order by exists (select from partner_domain d
                             where d.partner_id = p.id and d.hostname = :host and d.verified_at is not null) desc,
                     p.is_platform
            limit 1""";

    private static final String FIND_CLOSED = """
            select exists (select from partner p
                           where p.status <> 'ACTIVE'
                             and (p.slug = :slug
                               or exists (select from partner_domain d
                                          where d.partner_id = p.id and d.hostname = :host
                                            and d.verified_at is not null)))""";

    private final JdbcClient jdbc;
    private final String platformSuffix;
    private final LoadingCache<String, HostPartner> byHost;
    private final LoadingCache<String, Boolean> isClosed;

    HostDirectory(
            JdbcClient jdbc, ChangeNotices notices, @Value("${genius365.platform-domain}") String platformDomain) {
        this.jdbc = jdbc;
        this.platformSuffix = "." + platformDomain.toLowerCase(Locale.ROOT);
        this.byHost = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(this::load);
        this.isClosed = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(this::loadIsClosed);
        notices.subscribe(TOPIC, key -> {
            byHost.invalidateAll();
            isClosed.invalidateAll();
        });
    }

    /** @param host as the request names it, without port */
    public HostPartner partnerOf(String host) {
        var hostname = host.toLowerCase(Locale.ROOT);
        return byHost.get(hostname.length() > LONGEST_HOSTNAME ? "" : hostname);
    }

    /** Whether it is the host of a partner that is suspended or deleted, where nothing is to be seen, not even of us. */
    public boolean isClosed(String host) {
        var hostname = host.toLowerCase(Locale.ROOT);
        return hostname.length() <= LONGEST_HOSTNAME && isClosed.get(hostname);
    }

    private boolean loadIsClosed(String hostname) {
        return partnerOf(hostname).isPlatform()
                && jdbc.sql(FIND_CLOSED)
                        .param("host", hostname)
                        .param("slug", slug(hostname))
                        .query(Boolean.class)
                        .single();
    }

    private String slug(String hostname) {
        return hostname.endsWith(platformSuffix)
                ? hostname.substring(0, hostname.length() - platformSuffix.length())
                : "";
    }

    private HostPartner load(String hostname) {
        return jdbc.sql(FIND)
                .param("host", hostname)
                .param("slug", slug(hostname))
                .query((row, number) -> new HostPartner(
                        new PartnerId(row.getObject("id", UUID.class)),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getBoolean("is_platform"),
                        hostname))
                .single();
    }
}
