package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox's rows. Only the system sees them: their links open accounts. */
@Component
class MailStore {

    /** A mail as it is written. */
    @SuppressWarnings("ArrayRecordComponent")
    record NewMail(
            MailId id,
            PartnerId partner,
            MailKind kind,
            String key,
            String recipient,
            String senderName,
            @Nullable String replyTo,
            String subject,
            byte[] sealedHtml,
            byte[] sealedText,
            @Nullable String impossible) {

        @Override
        public String toString() {
            return "NewMail[" + id + ", " + kind + "]";
        }
    }

    /** A mail taken up to be sent. @param attempts with this one */
    @SuppressWarnings("ArrayRecordComponent")
    record Claimed(
            MailId id,
            MailKind kind,
            String recipient,
            String senderName,
            @Nullable String replyTo,
            String subject,
            byte[] sealedHtml,
            byte[] sealedText,
            int attempts) {

        @Override
        public String toString() {
            return "Claimed[" + id + ", " + kind + "]";
        }
    }

    /** What is still there of a mail's content. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(String senderName, String subject, byte @Nullable [] sealedHtml, byte @Nullable [] sealedText) {}

    static final Duration LEASE = Duration.ofMinutes(5);
    private static final int COUNT_UP_TO = 10_000;
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false: it is there already */
    @SystemWide
    @Transactional
    public boolean insert(NewMail mail) {
        return jdbc.sql("""
                        insert into mail (id, partner_id, kind, dedupe_key, recipient, sender_name, reply_to, subject,
                                          sealed_html, sealed_text, state, last_error, next_attempt_at, created_at)
                        values (:id, :partner, :kind, :key, :recipient, :sender, :replyTo, :subject, :html, :text,
                                :state, :error, :now, :now)
                        on conflict (dedupe_key) do nothing""")
                        .param("id", mail.id().value())
                        .param("partner", mail.partner().value())
                        .param("kind", mail.kind().name())
                        .param("key", mail.key())
                        .param("recipient", mail.recipient())
                        .param("sender", mail.senderName())
                        .param("replyTo", mail.replyTo())
                        .param("subject", mail.subject())
                        .param("html", mail.sealedHtml())
                        .param("text", mail.sealedText())
                        .param("state", (mail.impossible() == null ? MailState.WAITING : MailState.FAILED).name())
                        .param("error", mail.impossible())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Takes up to so many that are due, for five minutes; no other node gets them meanwhile. */
    @SystemWide
    @Transactional
    public List<Claimed> claim(int most) {
        return jdbc.sql("""
                        update mail set attempts = attempts + 1, next_attempt_at = :lease
                        where id in (select id from mail
                                     where state = 'WAITING' and next_attempt_at <= :now
                                     order by next_attempt_at limit :most for update skip locked)
                        returning id, kind, recipient, sender_name, reply_to, subject, sealed_html, sealed_text, attempts""")
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .param("now", now())
                .param("most", most)
                .query((row, number) -> new Claimed(
                        id(row),
                        MailKind.valueOf(row.getString("kind")),
                        row.getString("recipient"),
                        row.getString("sender_name"),
                        row.getString("reply_to"),
                        row.getString("subject"),
                        row.getBytes("sealed_html"),
                        row.getBytes("sealed_text"),
                        row.getInt("attempts")))
                .list();
    }

    /** Done with; its content is forgotten unless it is to stay readable. */
    @SystemWide
    @Transactional
    public void sent(Claimed mail, boolean keep) {
        jdbc.sql("""
                        update mail set state = 'SENT', sent_at = :now, last_error = null,
                               sealed_html = case when :keep then sealed_html end,
                               sealed_text = case when :keep then sealed_text end
                        where id = :id and state = 'WAITING'""")
                .param("now", now())
                .param("keep", keep)
                .param("id", mail.id().value())
                .update();
    }

    /** @param next null: never again, unless somebody asks for it */
    @SystemWide
    @Transactional
    public void failed(Claimed mail, String error, @Nullable Instant next) {
        jdbc.sql("""
                        update mail set state = :state, last_error = :error, next_attempt_at = :next
                        where id = :id and state = 'WAITING' and attempts = :attempts""")
                .param("state", (next == null ? MailState.FAILED : MailState.WAITING).name())
                .param("error", error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR))
                .param("next", next == null ? now() : Timestamp.from(next))
                .param("id", mail.id().value())
                .param("attempts", mail.attempts())
                .update();
    }

    /** Puts a failed one back to work. @return whether there was one */
    @SystemWide
    @Transactional
    public boolean sendAgain(MailId id) {
        return jdbc.sql("""
                        update mail set state = 'WAITING', attempts = 0, next_attempt_at = :now
                        where id = :id and state = 'FAILED' and sealed_html is not null""").param("now", now()).param("id", id.value()).update() > 0;
    }

    /** Newest first. @param partner null: of all */
    @SystemWide
    @Transactional(readOnly = true)
    public Page<MailSummary> search(@Nullable PartnerId partner, MailFilter filter, PageRequest page) {
        var where = new StringBuilder("where true");
        var parameters = new HashMap<String, Object>();
        if (partner != null) {
            where.append(" and m.partner_id = :partner");
            parameters.put("partner", partner.value());
        }
        if (filter.state() != null) {
            where.append(" and m.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.kind() != null) {
            where.append(" and m.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        var total = jdbc.sql(
                        "select count(*) from (select from mail m " + where + " limit " + COUNT_UP_TO + ") counted")
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("limit", page.limit());
        parameters.put("offset", page.offset());
        var rows = jdbc.sql("""
                        select m.id, m.kind, m.state, m.recipient, m.sender_name, m.subject, m.attempts, m.last_error,
                               m.created_at, m.sent_at, p.name as partner_name
                        from mail m join partner p on p.id = m.partner_id
                        """ + where + " order by m.id desc limit :limit offset :offset")
                .params(parameters)
                .query((row, number) -> summary(row))
                .list();
        return new Page<>(rows, total);
    }

    /** @param partner null: of any */
    @SystemWide
    @Transactional(readOnly = true)
    public Optional<Content> findContent(@Nullable PartnerId partner, MailId id) {
        return jdbc.sql("""
                        select sender_name, subject, sealed_html, sealed_text from mail
                        where id = :id and (cast(:partner as uuid) is null or partner_id = :partner)""")
                .param("id", id.value())
                .param("partner", partner == null ? null : partner.value(), java.sql.Types.OTHER)
                .query((row, number) -> new Content(
                        row.getString("sender_name"),
                        row.getString("subject"),
                        row.getBytes("sealed_html"),
                        row.getBytes("sealed_text")))
                .optional();
    }

    /** When the oldest that still waits was written. */
    @SystemWide
    @Transactional(readOnly = true)
    public Optional<Instant> oldestWaiting() {
        return jdbc.sql("select min(created_at) from mail where state = 'WAITING'")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Counted up to 10,000. */
    @SystemWide
    @Transactional(readOnly = true)
    public long countWaiting() {
        return jdbc.sql("select count(*) from (select from mail where state = 'WAITING' limit " + COUNT_UP_TO + ") w")
                .query(Long.class)
                .single();
    }

    @SystemWide
    @Transactional
    public int forgetBefore(Instant time) {
        return jdbc.sql("delete from mail where created_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static MailId id(ResultSet row) throws SQLException {
        return new MailId(row.getObject("id", UUID.class));
    }

    private static MailSummary summary(ResultSet row) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        return new MailSummary(
                id(row),
                MailKind.valueOf(row.getString("kind")),
                MailState.valueOf(row.getString("state")),
                row.getString("partner_name"),
                row.getString("sender_name"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getTimestamp("created_at").toInstant(),
                sent == null ? null : sent.toInstant());
    }
}
