package com.genius365.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.PartnerId;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import com.genius365.provider.Webhook;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.Worlds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApplicationTest
class WebhookInboxTest {

    private static final byte[] BODY = "{\"said\": \"naïve \\u0000 ☎\"}".getBytes(UTF_8);

    private final WebhookInbox inbox;
    private final OwnerSql sql;
    private final TestClock clock;
    private final PartnerId partner;
    private final ConnectionId connection = ConnectionId.next();

    WebhookInboxTest(WebhookInbox inbox, OwnerSql sql, TestClock clock, Worlds worlds) {
        this.inbox = inbox;
        this.sql = sql;
        this.clock = clock;
        this.partner = worlds.create().partner();
    }

    @BeforeEach
    void nothingIsThere() {
        assertThat(stored()).isZero();
    }

    @Test
    void an_accepted_event_is_stored_as_it_came() {
        inbox.accept(event("key", clock.instant()));

        var row = sql.sql("select body, received_at, provider, event_key from webhook_event where connection_id = ?")
                .param(connection.value())
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("body", BODY)
                .containsEntry("received_at", Timestamp.from(clock.instant()))
                .containsEntry("provider", "VAPI")
                .containsEntry("event_key", "key");
    }

    @Test
    void an_event_that_comes_twice_is_stored_once() {
        inbox.accept(event("key", clock.instant()));
        inbox.accept(event("key", clock.instant()));

        assertThat(stored()).isOne();
    }

    @Test
    void an_event_that_the_database_refuses_holds_up_no_other() {
        var all = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < 40; i++) {
            var event = event("key-" + i, clock.instant());
            all.add(CompletableFuture.runAsync(() -> inbox.accept(event)));
        }

        assertThatThrownBy(() -> inbox.accept(event("refused", Instant.MAX)))
                .isInstanceOf(WebhookInbox.InboxUnavailableException.class);

        all.forEach(CompletableFuture::join);
        assertThat(stored()).isEqualTo(40);
    }

    private WebhookInbox.Event event(String key, Instant at) {
        return new WebhookInbox.Event(
                connection, partner, Provider.VAPI, new Webhook(key, "status-update", "call"), BODY, at);
    }

    private long stored() {
        return sql.count("webhook_event", "connection_id = ?", connection.value());
    }
}
