package com.genius365.domain;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whether a host is one that an agency is found at. */
@Component
class HostLookup {

    private static final String IS_SERVED = """
            select exists (select from partner_domain d join partner p on p.id = d.partner_id
                           where d.hostname = :host and d.verified_at is not null and p.status = 'ACTIVE')
                 or exists (select from partner p
                           where p.slug || '.' || :platform = :host and p.status = 'ACTIVE' and not p.is_platform)""";

    private final JdbcClient jdbc;
    private final String platformDomain;

    HostLookup(JdbcClient jdbc, @Value("${genius365.platform-domain}") String platformDomain) {
        this.jdbc = jdbc;
        this.platformDomain = platformDomain;
    }

    /** The same work whatever the answer. */
    boolean isServed(String host) {
        return jdbc.sql(IS_SERVED)
                .param("host", host)
                .param("platform", platformDomain)
                .query(Boolean.class)
                .single();
    }
}
