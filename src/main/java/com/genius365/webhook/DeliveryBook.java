package com.genius365.webhook;

import com.genius365.access.ChangeLog;
import com.genius365.access.InWorkspace;
import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Ids;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.database.ChangeNotices;
import com.genius365.webhook.WebhookSummary.OffReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox of a workspace's webhooks: what they are to be told, and what became of it; each method is one transaction. */
@Component
class DeliveryBook {

    /** A message to be written. @param reference what makes it this one and no other for its webhook */
    record NewDelivery(
            PartnerId partner, WebhookId webhook, String event, String reference, String body, boolean hasWords) {

        @Override
        public String toString() {
            return "NewDelivery[" + event + " to " + webhook + "]";
        }
    }

    /** A message taken up to be sent. @param attempts with this one */
    record Taken(DeliveryId id, String body, int attempts) {

        @Override
        public String toString() {
            return "Taken[" + id + ", attempt " + attempts + "]";
        }
    }

    /**
     * What came of sending a message.
     *
     * @param error null: it was taken
     * @param isGone nothing will ever be taken there
     */
    record Attempt(
            @Nullable Integer status,
            String answer,
            @Nullable String error,
            boolean isGone,
            Duration took) {

        @Override
        public String toString() {
            return "Attempt[" + status + "]";
        }
    }

    static final Duration KEPT = Duration.ofDays(30);

    /** After so long without anything taken, a webhook is switched off. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final int COUNT_UP_TO = 10_000;
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final WebhookBook webhooks;
    private final ChangeNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private Runnable onWritten = () -> {};

    DeliveryBook(
            JdbcClient jdbc,
            WebhookBook webhooks,
            ChangeNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.webhooks = webhooks;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Is told on this node when there is something to send. */
    void onWritten(Runnable listener) {
        onWritten = listener;
    }

    /** Writes them in the transaction of what they tell of, except those that are there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(WorkspaceId workspace, List<NewDelivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into webhook_delivery (id, partner_id, workspace_id, endpoint_id, event, reference, body,
                                                      has_words, state, attempts, next_attempt_at, created_at)
                        select n.id, n.partner, :workspace, n.endpoint, n.event, n.reference, n.body, n.words, 'WAITING', 0,
                               :now, :now
                        from unnest(cast(:ids as uuid[]), cast(:partners as uuid[]), cast(:endpoints as uuid[]),
                                    cast(:events as text[]), cast(:references as text[]), cast(:bodies as text[]),
                                    cast(:words as boolean[]))
                            as n (id, partner, endpoint, event, reference, body, words)
                        on conflict (workspace_id, endpoint_id, reference) do nothing""")
                .param("workspace", workspace.value())
                .param("ids", column(deliveries, delivery -> DeliveryId.next()))
                .param("partners", column(deliveries, NewDelivery::partner))
                .param("endpoints", column(deliveries, NewDelivery::webhook))
                .param("events", column(deliveries, NewDelivery::event))
                .param("references", column(deliveries, NewDelivery::reference))
                .param("bodies", column(deliveries, NewDelivery::body))
                .param("words", column(deliveries, NewDelivery::hasWords))
                .param("now", now())
                .update();
        afterCommit(workspace);
    }

    /** A trial, also of a webhook that is to be told of nothing else. @throws Refusal where it is off */
    @Transactional
    public void test(WorkspaceId workspace, PartnerId partner, WebhookId webhook) {
        var known = webhooks.get(workspace, webhook);
        ChangeLog.about(known.host());
        requireOn(known);
        write(
                workspace,
                List.of(new NewDelivery(
                        partner,
                        webhook,
                        WebhookEvent.TEST,
                        WebhookEvent.TEST + "/" + Ids.next(),
                        MessageBody.test(clock.instant()),
                        false)));
    }

    /** Newest first. The total is counted up to 10,000. */
    @Transactional(readOnly = true)
    public Page<DeliverySummary> search(WorkspaceId workspace, WebhookId webhook, PageRequest page) {
        var total = jdbc.sql("""
                        select count(*) from (select from webhook_delivery
                                              where workspace_id = :workspace and endpoint_id = :webhook
                                              limit :most) counted""")
                .param("workspace", workspace.value())
                .param("webhook", webhook.value())
                .param("most", COUNT_UP_TO)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("""
                        select id, event, state, attempts, created_at, attempted_at, next_attempt_at, answer_status, error,
                               duration_millis
                        from webhook_delivery where workspace_id = :workspace and endpoint_id = :webhook
                        order by id desc limit :limit offset :offset""")
                .param("workspace", workspace.value())
                .param("webhook", webhook.value())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> summary(row))
                .list();
        return new Page<>(rows, total);
    }

    @Transactional(readOnly = true)
    public DeliveryDetails get(WorkspaceId workspace, DeliveryId id) {
        return jdbc.sql("select * from webhook_delivery where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query((row, number) -> new DeliveryDetails(
                        summary(row),
                        id.messageId(),
                        row.getString("body"),
                        Objects.requireNonNullElse(row.getString("answer"), "")))
                .optional()
                .orElseThrow(() -> new NotFoundException("This message"));
    }

    /** The same message once more, under the same id, whatever came of it before. @throws Refusal where its webhook is off */
    @Transactional
    public void sendAgain(WorkspaceId workspace, DeliveryId id) {
        var message = jdbc.sql("""
                        update webhook_delivery set state = 'WAITING', attempts = 0, next_attempt_at = :now
                        where workspace_id = :workspace and id = :id
                        returning endpoint_id, has_words""")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("now", now())
                .query((row, number) -> Map.entry(new WebhookId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .optional()
                .orElseThrow(() -> new NotFoundException("This message"));
        var known = webhooks.get(workspace, message.getKey());
        ChangeLog.about(known.host());
        requireOn(known);
        if (message.getValue() && !known.draft().withWords()) {
            throw new Refusal("This message holds what was said, which this webhook is no longer sent.");
        }
        afterCommit(workspace);
    }

    /** Takes up to so many that are due, for as long as a turn; they come back when nothing is noted of them. */
    @InWorkspace
    @Transactional
    public List<Taken> take(WorkspaceId workspace, WebhookId webhook, int most) {
        return jdbc.sql("""
                        update webhook_delivery
                        set attempts = attempts + 1, attempted_at = :now, next_attempt_at = :lease
                        where workspace_id = :workspace
                          and id in (select id from webhook_delivery
                                     where workspace_id = :workspace and endpoint_id = :webhook and state = 'WAITING'
                                       and next_attempt_at <= :now
                                     order by next_attempt_at, id limit :most for update skip locked)
                        returning id, body, attempts""")
                .param("workspace", workspace.value())
                .param("webhook", webhook.value())
                .param("now", now())
                .param("lease", Timestamp.from(clock.instant().plus(WebhookBook.LEASE)))
                .param("most", most)
                .query((row, number) -> new Taken(id(row), row.getString("body"), row.getInt("attempts")))
                .list();
    }

    /** @param next when it is tried again where it was not taken; null: never */
    @InWorkspace
    @Transactional
    public void note(
            WorkspaceId workspace, WebhookId webhook, Taken delivery, Attempt attempt, @Nullable Instant next) {
        var state = attempt.error() == null
                ? DeliveryState.DELIVERED
                : next == null ? DeliveryState.FAILED : DeliveryState.WAITING;
        jdbc.sql("""
                        update webhook_delivery
                        set state = :state, next_attempt_at = :next, answer_status = :status, answer = :answer,
                            error = :error, duration_millis = :took
                        where workspace_id = :workspace and id = :id and state = 'WAITING' and attempts = :attempts""")
                .param("workspace", workspace.value())
                .param("id", delivery.id().value())
                .param("attempts", delivery.attempts())
                .param("state", state.name())
                .param("next", next == null ? now() : Timestamp.from(next))
                .param("status", attempt.status(), java.sql.Types.INTEGER)
                .param("answer", attempt.answer())
                .param("error", attempt.error(), java.sql.Types.VARCHAR)
                .param("took", attempt.took().toMillis())
                .update();
        if (attempt.error() == null) {
            webhooks.works(workspace, webhook);
        } else {
            judge(workspace, webhook, attempt);
        }
        notices.announceAfterCommit(WebhookChanges.TOPIC, workspace.toString());
    }

    private void judge(WorkspaceId workspace, WebhookId webhook, Attempt attempt) {
        var since = webhooks.fails(workspace, webhook);
        var isHopeless = since.filter(start -> !start.plus(PATIENCE).isAfter(clock.instant()))
                .isPresent();
        if (attempt.isGone() || isHopeless) {
            webhooks.switchOff(workspace, webhook, attempt.isGone() ? OffReason.GONE : OffReason.FAILING)
                    .ifPresent(events::publishEvent);
        }
    }

    /** What is older than it is kept. @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean forgetOld() {
        return jdbc.sql("""
                        delete from webhook_delivery where id in (
                            select id from webhook_delivery where created_at < :latest
                            limit :most for update skip locked)""")
                        .param("latest", Timestamp.from(clock.instant().minus(KEPT)))
                        .param("most", FORGOTTEN_AT_ONCE)
                        .update()
                == FORGOTTEN_AT_ONCE;
    }

    /** What holds words that its workspace does not keep so long. @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean forgetWords() {
        return jdbc.sql("""
                        delete from webhook_delivery where id in (
                            select d.id from workspace w
                            join webhook_delivery d on d.workspace_id = w.id and d.has_words
                                and d.created_at < cast(:now as timestamptz)
                                    - make_interval(days => w.transcript_retention_days)
                            where w.transcript_retention_days < :kept
                            limit :most for update of d skip locked)""")
                        .param("now", now())
                        .param("kept", (int) KEPT.toDays())
                        .param("most", FORGOTTEN_AT_ONCE)
                        .update()
                == FORGOTTEN_AT_ONCE;
    }

    private static void requireOn(WebhookSummary webhook) {
        if (!webhook.draft().isOn()) {
            throw new Refusal("This webhook is off. Switch it on first.");
        }
    }

    private void afterCommit(WorkspaceId workspace) {
        notices.announceAfterCommit(WebhookChanges.TOPIC, workspace.toString());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                onWritten.run();
            }
        });
    }

    private static String[] column(List<NewDelivery> deliveries, Function<NewDelivery, Object> value) {
        return deliveries.stream()
                .map(delivery -> value.apply(delivery).toString())
                .toArray(String[]::new);
    }

    private static DeliverySummary summary(ResultSet row) throws SQLException {
        var state = DeliveryState.valueOf(row.getString("state"));
        var took = row.getObject("duration_millis", Long.class);
        return new DeliverySummary(
                id(row),
                row.getString("event"),
                state,
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "attempted_at").orElse(null),
                state == DeliveryState.WAITING
                        ? row.getTimestamp("next_attempt_at").toInstant()
                        : null,
                row.getObject("answer_status", Integer.class),
                row.getString("error"),
                took == null ? null : Duration.ofMillis(took));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static DeliveryId id(ResultSet row) throws SQLException {
        return new DeliveryId(row.getObject("id", UUID.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
