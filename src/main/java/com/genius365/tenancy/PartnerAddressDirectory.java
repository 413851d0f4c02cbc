package com.genius365.tenancy;

import com.genius365.access.PartnerId;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a partner's people find it: what links in its mails begin with. */
@Component
public class PartnerAddressDirectory {

    private final JdbcClient jdbc;
    private final URI publicUrl;
    private final String platformDomain;

    PartnerAddressDirectory(
            JdbcClient jdbc,
            @Value("${genius365.public-url}") URI publicUrl,
            @Value("${genius365.platform-domain}") String platformDomain) {
        this.jdbc = jdbc;
        this.publicUrl = publicUrl;
        this.platformDomain = platformDomain;
    }

    /**
     * Scheme, host and port, without a slash at the end: the primary domain where it is verified, else
     * {@code <slug>.<platform domain>}; the platform's own is the public address.
     */
    public String of(PartnerId partner) {
        return jdbc.sql("""
                        select case when p.is_platform then null
                               else coalesce((select d.hostname from partner_domain d
                                              where d.partner_id = p.id and d.is_primary and d.verified_at is not null),
                                             p.slug || '.' || :platform) end
                        from partner p where p.id = :partner""")
                .param("platform", platformDomain)
                .param("partner", partner.value())
                .query((row, number) -> withHost(row.getString(1)))
                .single();
    }

    /** All addresses that lead to the partner, the one in links first. */
    public List<String> all(PartnerId partner) {
        var others = jdbc.sql("""
                        select hostname from (
                            select d.hostname from partner_domain d
                            where d.partner_id = :partner and d.verified_at is not null
                            union
                            select p.slug || '.' || :platform from partner p where p.id = :partner and not p.is_platform
                        ) hosts order by hostname""")
                .param("platform", platformDomain)
                .param("partner", partner.value())
                .query((row, number) -> withHost(row.getString(1)))
                .list();
        return Stream.concat(Stream.of(of(partner)), others.stream()).distinct().toList();
    }

    private String withHost(@Nullable String host) {
        var port = publicUrl.getPort() == -1 ? "" : ":" + publicUrl.getPort();
        return publicUrl.getScheme() + "://" + (host == null ? publicUrl.getHost() : host) + port;
    }
}
