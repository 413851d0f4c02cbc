package com.genius365.domain;

import com.genius365.access.PartnerId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.database.ChangeNotices;
import com.genius365.tenancy.HostDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the host names that partners claim, and what their checks came to; each method is one transaction. */
@Component
class DomainBook {

    /** A claim that is to be looked at. */
    record Claim(DomainId id, PartnerId partner, String hostname, String token, String target) {}

    private record Standing(
            PartnerId partner,
            String hostname,
            boolean isVerified,
            boolean isPrimary,
            int attempts,
            int failures,
            @Nullable Instant failingSince) {}

    private static final int AT_ONCE = 20;
    private static final int MOST = 50;
    private static final Duration CHECK_TAKES_AT_MOST = Duration.ofMinutes(2);
    private static final String ALL = """
            select d.id, d.hostname, d.is_primary, d.verified_at, d.lost_at, d.token, d.checked_at, d.next_check_at,
                   d.failures, d.finding, d.found, d.points_here, d.points_to, p.slug
            from partner_domain d join partner p on p.id = d.partner_id""";

    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String platformDomain;

    DomainBook(
            JdbcClient jdbc,
            ChangeNotices notices,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${genius365.platform-domain}") String platformDomain) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
        this.platformDomain = platformDomain;
    }

    /** Without those under the platform's domain, which nobody has to prove. */
    @Transactional(readOnly = true)
    public List<DomainSummary> list(PartnerId partner) {
        return jdbc.sql(ALL + """
                         where d.partner_id = :partner and right(d.hostname, length(:suffix)) <> :suffix
                        order by d.is_primary desc, d.hostname""")
                .param("partner", partner.value())
                .param("suffix", "." + platformDomain)
                .query(this::summary)
                .list();
    }

    @Transactional(readOnly = true)
    public DomainSummary get(PartnerId partner, DomainId id) {
        return jdbc.sql(ALL + " where d.partner_id = :partner and d.id = :id")
                .param("partner", partner.value())
                .param("id", id.value())
                .query(this::summary)
                .optional()
                .orElseThrow(DomainBook::notFound);
    }

    /** The address under the platform's domain, which a partner has from the start. */
    @Transactional(readOnly = true)
    public String builtIn(PartnerId partner) {
        return jdbc.sql("select slug from partner where id = :partner")
                        .param("partner", partner.value())
                        .query(String.class)
                        .single()
                + "." + platformDomain;
    }

    /** @return the claim there is already, where there is one */
    @Transactional
    public DomainId add(PartnerId partner, String hostname) {
        // Of two who add at once, the second counts what the first has added.
        jdbc.sql("select id from partner where id = :partner for update")
                .param("partner", partner.value())
                .query(UUID.class)
                .single();
        var claims = jdbc.sql("select count(*) from partner_domain where partner_id = :partner")
                .param("partner", partner.value())
                .query(Integer.class)
                .single();
        if (claims >= MOST) {
            throw new Refusal("You have " + MOST + " domains. Remove one that you no longer need.");
        }
        var id = DomainId.next();
        var made = jdbc.sql("""
                        insert into partner_domain (id, partner_id, hostname, next_check_at, created_at)
                        values (:id, :partner, :hostname, :now, :now)
                        on conflict (partner_id, hostname) do nothing""")
                .param("id", id.value())
                .param("partner", partner.value())
                .param("hostname", hostname)
                .param("now", now())
                .update();
        if (made == 0) {
            throw new Refusal("You have added " + hostname + " already.");
        }
        events.publishEvent(new DomainCheckRequested(id));
        notices.announceAfterCommit(DomainChanges.TOPIC, partner.toString());
        return id;
    }

    @Transactional
    public void checkSoon(PartnerId partner, DomainId id) {
        var found = jdbc.sql("""
                        update partner_domain set next_check_at = :now
                        where id = :id and partner_id = :partner and next_check_at is not null""")
                .param("now", now())
                .param("id", id.value())
                .param("partner", partner.value())
                .update();
        if (found == 0) {
            throw notFound();
        }
        events.publishEvent(new DomainCheckRequested(id));
    }

    /** @throws Refusal where it does not answer */
    @Transactional
    public void makePrimary(PartnerId partner, DomainId id) {
        var domain = lock(id).filter(it -> it.partner().equals(partner)).orElseThrow(DomainBook::notFound);
        if (!domain.isVerified()) {
            throw new Refusal("Only a verified domain can be the primary one. Set its records first.");
        }
        jdbc.sql("update partner_domain set is_primary = false where partner_id = :partner and is_primary")
                .param("partner", partner.value())
                .update();
        jdbc.sql("update partner_domain set is_primary = true where id = :id")
                .param("id", id.value())
                .update();
        changed(partner, domain.hostname());
    }

    /** @throws Refusal where it is the primary one while there are others that answer */
    @Transactional
    public void remove(PartnerId partner, DomainId id) {
        var domain = lock(id).filter(it -> it.partner().equals(partner)).orElseThrow(DomainBook::notFound);
        var others = jdbc.sql("""
                        select exists (select from partner_domain
                                       where partner_id = :partner and id <> :id and verified_at is not null
                                         and right(hostname, length(:suffix)) <> :suffix)""")
                .param("partner", partner.value())
                .param("id", id.value())
                .param("suffix", "." + platformDomain)
                .query(Boolean.class)
                .single();
        if (domain.isPrimary() && others) {
            throw new Refusal(domain.hostname() + " is your primary domain. Make another one primary first.");
        }
        jdbc.sql("delete from partner_domain where id = :id")
                .param("id", id.value())
                .update();
        changed(partner, domain.hostname());
    }

    @Transactional(readOnly = true)
    public List<DomainId> findDue() {
        return jdbc.sql("""
                        select id from partner_domain
                        where next_check_at <= :now and (checking_until is null or checking_until <= :now)
                        order by next_check_at limit :most""")
                .param("now", now())
                .param("most", AT_ONCE)
                .query((row, number) -> new DomainId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Empty: another node has begun it, or it is gone. */
    @Transactional
    public Optional<Claim> begin(DomainId id) {
        return jdbc.sql("""
                        update partner_domain d set checking_until = :until, next_check_at = :until
                        from partner p
                        where d.id = :id and p.id = d.partner_id and d.next_check_at <= :now
                          and (d.checking_until is null or d.checking_until <= :now)
                        returning d.partner_id, d.hostname, d.token, p.slug""")
                .param("until", Timestamp.from(clock.instant().plus(CHECK_TAKES_AT_MOST)))
                .param("now", now())
                .param("id", id.value())
                .query((row, number) -> new Claim(
                        id,
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        row.getString("hostname"),
                        row.getString("token"),
                        row.getString("slug") + "." + platformDomain))
                .optional();
    }

    /** Writes down what was seen, and draws the consequences. */
    @Transactional
    public void seen(DomainId id, DomainProof.Sight sight) {
        lock(id).ifPresent(domain -> {
            switch (sight.finding()) {
                case RIGHT -> proved(id, domain, sight);
                case NO_RECORD, WRONG_VALUE -> missing(id, domain, sight);
                case NO_ANSWER, NOT_CHECKED, NOT_FREE ->
                    // Silence proves nothing: what was, stays.
                    write(
                            id,
                            sight,
                            domain.attempts() + 1,
                            domain.failures(),
                            domain.failingSince(),
                            domain.isVerified()
                                    ? CheckTimes.NO_ANSWER
                                    : CheckTimes.whileWaiting(domain.attempts() + 1));
            }
            notices.announceAfterCommit(DomainChanges.TOPIC, domain.partner().toString());
        });
    }

    private void proved(DomainId id, Standing domain, DomainProof.Sight sight) {
        if (domain.isVerified()) {
            write(id, sight, 0, 0, null, CheckTimes.DAILY);
            return;
        }
        if (!takeOver(id, domain.hostname())) {
            var taken = new DomainProof.Sight(Finding.NOT_FREE, sight.found(), sight.pointsHere(), sight.pointsTo());
            var attempts = domain.attempts() + 1;
            write(id, taken, attempts, 0, null, CheckTimes.whileWaiting(attempts));
            return;
        }
        write(id, sight, 0, 0, null, CheckTimes.DAILY);
        jdbc.sql("update partner_domain set verified_at = :now, lost_at = null where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
        events.publishEvent(new DomainVerified(domain.partner(), domain.hostname(), clock.instant()));
        changed(domain.partner(), domain.hostname());
    }

    /**
     * Whoever proves a name gets it from a holder whose own proof is gone. A holder whose proof was there at the last
     * look is looked at again.
     *
     * @return whether it is free now
     */
    private boolean takeOver(DomainId claimant, String hostname) {
        // One at a time for a name: two who prove it at once would both find it free.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 365))")
                .param("name", hostname)
                .query((row, number) -> 0)
                .list();
        var holder = jdbc.sql("""
                        select id from partner_domain
                        where hostname = :hostname and verified_at is not null and id <> :claimant for update""")
                .param("hostname", hostname)
                .param("claimant", claimant.value())
                .query((row, number) -> new DomainId(row.getObject(1, UUID.class)))
                .optional();
        if (holder.isEmpty()) {
            return true;
        }
        var held = lock(holder.get()).orElseThrow();
        if (held.failures() > 0) {
            lose(holder.get(), held, "the record is gone, and somebody else has proved the name");
            return true;
        }
        jdbc.sql("update partner_domain set next_check_at = :now where id = :id and next_check_at > :now")
                .param("now", now())
                .param("id", holder.get().value())
                .update();
        return false;
    }

    private void missing(DomainId id, Standing domain, DomainProof.Sight sight) {
        var attempts = domain.attempts() + 1;
        if (!domain.isVerified()) {
            write(id, sight, attempts, 0, null, CheckTimes.whileWaiting(attempts));
            return;
        }
        var failures = domain.failures() + 1;
        var since = domain.failingSince() == null ? clock.instant() : domain.failingSince();
        write(id, sight, attempts, failures, since, CheckTimes.FAILING);
        if (CheckTimes.isLost(failures, since, clock.instant())) {
            lose(
                    id,
                    domain,
                    sight.finding() == Finding.NO_RECORD
                            ? "there is no TXT record at " + new Hostname(domain.hostname()).proofName()
                            : "the TXT record at " + new Hostname(domain.hostname()).proofName()
                                    + " has another value");
        }
    }

    private void lose(DomainId id, Standing domain, String reason) {
        jdbc.sql("""
                        update partner_domain
                        set verified_at = null, lost_at = :now, is_primary = false, failures = 0, failing_since = null,
                            attempts = 0, next_check_at = :next
                        where id = :id""")
                .param("now", now())
                .param("next", Timestamp.from(clock.instant().plus(CheckTimes.FAILING)))
                .param("id", id.value())
                .update();
        events.publishEvent(new DomainLost(domain.partner(), domain.hostname(), reason, clock.instant()));
        changed(domain.partner(), domain.hostname());
    }

    private void write(
            DomainId id,
            DomainProof.Sight sight,
            int attempts,
            int failures,
            @Nullable Instant failingSince,
            Duration nextIn) {
        jdbc.sql("""
                        update partner_domain
                        set finding = :finding, found = :found, points_here = :pointsHere, points_to = :pointsTo,
                            checked_at = :now, checking_until = null, attempts = :attempts, failures = :failures,
                            failing_since = :since,
                            -- Asked for anew while this check was under way: that still stands.
                            next_check_at = case when next_check_at < checking_until then next_check_at else :next end
                        where id = :id""")
                .param("finding", sight.finding().name())
                .param("found", sight.found())
                .param("pointsHere", sight.pointsHere(), Types.BOOLEAN)
                .param("pointsTo", sight.pointsTo())
                .param("now", now())
                .param("next", Timestamp.from(clock.instant().plus(nextIn)))
                .param("attempts", attempts)
                .param("failures", failures)
                .param("since", failingSince == null ? null : Timestamp.from(failingSince), Types.TIMESTAMP)
                .param("id", id.value())
                .update();
    }

    private Optional<Standing> lock(DomainId id) {
        return jdbc.sql("""
                        select partner_id, hostname, verified_at, is_primary, attempts, failures, failing_since
                        from partner_domain where id = :id for update""")
                .param("id", id.value())
                .query((row, number) -> new Standing(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        row.getString("hostname"),
                        row.getTimestamp("verified_at") != null,
                        row.getBoolean("is_primary"),
                        row.getInt("attempts"),
                        row.getInt("failures"),
                        instant(row, "failing_since")))
                .optional();
    }

    private DomainSummary summary(ResultSet row, int number) throws SQLException {
        var hostname = row.getString("hostname");
        return new DomainSummary(
                new DomainId(row.getObject("id", UUID.class)),
                hostname,
                state(row),
                row.getBoolean("is_primary"),
                new Hostname(hostname).proofName(),
                DomainProof.value(row.getString("token")),
                row.getString("slug") + "." + platformDomain,
                Finding.valueOf(row.getString("finding")),
                row.getString("found"),
                row.getObject("points_here", Boolean.class),
                row.getString("points_to"),
                instant(row, "checked_at"),
                instant(row, "next_check_at"));
    }

    private static DomainState state(ResultSet row) throws SQLException {
        if (row.getTimestamp("verified_at") != null) {
            return row.getInt("failures") > 0 ? DomainState.FAILING : DomainState.VERIFIED;
        }
        return row.getTimestamp("lost_at") != null ? DomainState.LOST : DomainState.WAITING;
    }

    /** Every node forgets which partner the name leads to. */
    private void changed(PartnerId partner, String hostname) {
        notices.announceAfterCommit(HostDirectory.TOPIC, hostname);
        notices.announceAfterCommit(DomainChanges.TOPIC, partner.toString());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static NotFoundException notFound() {
        return new NotFoundException("This domain");
    }
}
