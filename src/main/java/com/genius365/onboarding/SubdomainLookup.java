package com.genius365.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which names under the platform's domain are still to be had. */
@Component
class SubdomainLookup {

    private static final int MOST_SUGGESTED = 3;
    private static final String TAKEN = """
            select wanted from unnest(:wanted) wanted
            where exists (select from partner where slug = wanted)
               or exists (select from partner_request r
                          where r.subdomain = wanted and r.status in ('PENDING', 'PROVISIONING'))
               or exists (select from partner_domain d
                          where d.hostname = wanted || '.' || :platform and d.verified_at is not null)""";

    private final JdbcClient jdbc;
    private final String platformDomain;

    SubdomainLookup(JdbcClient jdbc, @Value("${genius365.platform-domain}") String platformDomain) {
        this.jdbc = jdbc;
        this.platformDomain = platformDomain;
    }

    /** What keeps somebody from having it, as a sentence; empty: it is to be had. */
    @Transactional(readOnly = true)
    public Optional<String> problem(String subdomain) {
        return Subdomain.problem(subdomain)
                .or(() -> taken(List.of(subdomain)).isEmpty()
                        ? Optional.empty()
                        : Optional.of("This address is taken. Choose another one."));
    }

    /** Names like the company's that are to be had, the nearest first. */
    @Transactional(readOnly = true)
    public List<String> suggest(String company) {
        var name = Subdomain.of(company);
        if (name.isEmpty()) {
            return List.of();
        }
        var stem = name.substring(0, Math.min(name.length(), Subdomain.LONGEST - "-agency".length()))
                .replaceAll("-+$", "");
        var wanted = Stream.concat(
                        Stream.of(name, stem + "-voice", stem + "-ai", stem + "-agency"),
                        IntStream.rangeClosed(2, 100).mapToObj(number -> stem + "-" + number))
                .filter(candidate -> Subdomain.problem(candidate).isEmpty())
                .toList();
        var taken = taken(wanted);
        return wanted.stream()
                .filter(candidate -> !taken.contains(candidate))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    private Set<String> taken(List<String> wanted) {
        return Set.copyOf(jdbc.sql(TAKEN)
                .param("wanted", wanted.toArray(String[]::new))
                .param("platform", platformDomain)
                .query(String.class)
                .list());
    }
}
