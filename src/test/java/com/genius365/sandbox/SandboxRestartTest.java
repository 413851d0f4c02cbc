package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SandboxRestartTest {

    private static final String KEY = "sandbox-restart";
    private static final String PATIENT = "genius365.sandbox.pace=0.3";
    private static final String NEVER = "genius365.sandbox.pace=1000";

    private final String database = RunningSandbox.newDatabase();

    @Test
    void what_was_made_before_a_restart_can_be_changed_after_it() {
        String id;
        try (var sandbox = RunningSandbox.start(database)) {
            id = sandbox.post("/sandbox/vapi/assistant", KEY, "{\"name\": \"Before\"}")
                    .json()
                    .path("id")
                    .asString();
        }

        try (var sandbox = RunningSandbox.start(database)) {
            var changed = sandbox.patch("/sandbox/vapi/assistant/" + id, KEY, "{\"name\": \"After\"}");

            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.json().path("name").asString()).isEqualTo("After");
        }
    }

    @Test
    void a_call_that_was_under_way_goes_on_after_a_restart_and_leaves_nothing_behind() {
        try (var inbox = new WebhookInbox()) {
            String callId;
            try (var sandbox = RunningSandbox.start(database, NEVER)) {
                callId = dial(sandbox, inbox);
            }

            try (var sandbox = RunningSandbox.start(database)) {
                for (var event : new String[] {"call_started", "call_ended", "call_analyzed"}) {
                    assertThat(inbox.next().json().path("event").asString()).isEqualTo(event);
                }
                assertThat(inbox.staysEmpty()).isTrue();

                var call = sandbox.get("/sandbox/retell/v2/get-call/" + callId, KEY);
                assertThat(call.json().path("call_status").asString()).isEqualTo("ended");
                assertThat(JdbcClient.create(sandbox.dataSource())
                                .sql("select count(*) from sandbox_object where kind in ('script', 'webhook')")
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        }
    }

    @Test
    void a_webhook_that_nobody_took_before_a_restart_comes_after_it_with_a_good_signature() {
        try (var inbox = new WebhookInbox()) {
            String refused;
            try (var sandbox = RunningSandbox.start(database, PATIENT)) {
                inbox.refuseNext(Integer.MAX_VALUE);
                dial(sandbox, inbox);
                refused = inbox.next().body();
            }
            inbox.refuseNext(0);

            try (var sandbox = RunningSandbox.start(database)) {
                var delivery = inbox.next();
                while (!delivery.body().equals(refused)) {
                    delivery = inbox.next();
                }

                assertThat(delivery.header("x-retell-signature")).startsWith("v=");
                assertThat(sandbox.get("/sandbox/retell/list-agents", KEY).json())
                        .hasSize(1);
            }
        }
    }

    private static String dial(RunningSandbox sandbox, WebhookInbox inbox) {
        var agent = sandbox.post("/sandbox/retell/create-agent", KEY, """
                        {"agent_name": "Hotel desk", "voice_id": "11labs-Adrian", "webhook_url": "%s",
                         "response_engine": {"type": "custom-llm", "llm_websocket_url": "wss://example.com"}}
                        """.formatted(inbox.url()))
                .json();
        return sandbox.post("/sandbox/retell/v2/create-phone-call", KEY, """
                        {"from_number": "+14155550133", "to_number": "+14155559999", "override_agent_id": "%s"}
                        """.formatted(
                                agent.path("agent_id").asString()))
                .json()
                .path("call_id")
                .asString();
    }
}
