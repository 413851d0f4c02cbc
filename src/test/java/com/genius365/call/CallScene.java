package com.genius365.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.agent.SyncState;
import com.genius365.common.Secret;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.Connections;
import com.genius365.provider.FakeAccount;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.provider.http.Signature;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Sets up agencies whose agents are published and can be called, and plays the vendor that reports of the calls. */
@TestComponent
public class CallScene {

    public static final Duration SOON = Duration.ofSeconds(30);
    public static final String NUMBER = "+14155552671";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * A published agent of a world, and the way its vendor reaches us.
     *
     * @param key opens the vendor's account
     * @param remoteAgent the vendor's id of the agent
     */
    public record Stage(
            World world,
            Provider provider,
            String key,
            ConnectionId connection,
            Secret secret,
            AgentId agent,
            String remoteAgent) {}

    private final Worlds worlds;
    private final ConnectionService connections;
    private final Connections opened;
    private final AgentService agents;
    private final CallStarter starter;
    private final CallService calls;
    private final Fakes fakes;
    private final OwnerSql sql;
    private final TestClock clock;
    private final Environment environment;

    CallScene(
            Worlds worlds,
            ConnectionService connections,
            Connections opened,
            AgentService agents,
            CallStarter starter,
            CallService calls,
            Fakes fakes,
            OwnerSql sql,
            TestClock clock,
            Environment environment) {
        this.worlds = worlds;
        this.connections = connections;
        this.opened = opened;
        this.agents = agents;
        this.starter = starter;
        this.calls = calls;
        this.fakes = fakes;
        this.sql = sql;
        this.clock = clock;
        this.environment = environment;
    }

    public Stage set(Provider provider) {
        return set(worlds.create(), provider);
    }

    public Stage set(World world, Provider provider) {
        var key = "key-" + UUID.randomUUID();
        var owner = world.owner();
        var connection = owner.call(
                () -> connections.connect(world.workspace(), new ConnectionDraft(provider, "Main", key, "")));
        var agent = owner.call(() -> agents.create(world.workspace(), draft(provider, connection)));
        owner.run(() -> agents.publish(world.workspace(), agent, ""));
        await().atMost(SOON)
                .until(() ->
                        owner.call(() -> agents.get(world.workspace(), agent).state()) == SyncState.SYNCED);
        return new Stage(
                world,
                provider,
                key,
                connection,
                opened.find(world.workspace(), connection).orElseThrow().webhookSecret(),
                agent,
                Objects.requireNonNull(
                        owner.call(() -> agents.get(world.workspace(), agent).remoteId())));
    }

    public FakeAccount account(Stage stage) {
        return fakes.account(stage.provider(), stage.key());
    }

    public CallId start(Stage stage) {
        return stage.world().member().call(() -> starter.start(stage.world().workspace(), stage.agent(), NUMBER));
    }

    public CallDetails get(Stage stage, CallId call) {
        return stage.world().admin().call(() -> calls.get(stage.world().workspace(), call));
    }

    /** A call that the vendor has taken. */
    public CallDetails started(Stage stage) {
        var call = start(stage);
        await().atMost(SOON).until(() -> get(stage, call).externalId() != null);
        return get(stage, call);
    }

    /** Sends it as VAPI does, and expects it to be taken. */
    public void report(Stage stage, String body) {
        assertThat(post(stage, body).statusCode()).isEqualTo(204);
    }

    public HttpResponse<String> post(Stage stage, String body) {
        return stage.provider() == Provider.VAPI
                ? post(
                        path(stage),
                        body,
                        "Authorization",
                        "Bearer " + stage.secret().reveal())
                : post(path(stage), body, "X-Retell-Signature", retellSignature(stage.key(), body, clock.millis()));
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HTTP.send(
                    request.header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    public static String path(Stage stage) {
        return "/api/webhooks/" + stage.provider().path() + "/" + stage.connection();
    }

    public static String retellSignature(String key, String body, long millis) {
        var digest = Signature.hmacSha256(
                new Secret(key),
                body.getBytes(StandardCharsets.UTF_8),
                Long.toString(millis).getBytes(StandardCharsets.UTF_8));
        return "v=" + millis + ",d=" + digest;
    }

    void disconnect(Stage stage) {
        var workspace = stage.world().workspace();
        stage.world().owner().run(() -> {
            var version = connections.list(workspace).stream()
                    .filter(it -> it.id().equals(stage.connection()))
                    .findFirst()
                    .orElseThrow()
                    .version();
            connections.disconnect(workspace, stage.connection(), version);
        });
    }

    /** Until nothing that came in on the connection waits to be applied. */
    public void awaitApplied(Stage stage) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sql.sql("""
                                        select type || ' after ' || attempts || ' attempts: ' || coalesce(error, '') || next_attempt_at || ' ' || received_at
                                        from webhook_event where connection_id = ? and state = 'PENDING'""")
                                .params(stage.connection().value())
                                .query(String.class)
                                .list())
                        .isEmpty());
    }

    public long calls(Stage stage) {
        return sql.count("call", "workspace_id = ?", stage.world().workspace().value());
    }

    private static AgentDraft draft(Provider provider, ConnectionId connection) {
        return AgentDrafts.of(
                provider, connection.value(), "Ada", provider == Provider.VAPI ? "openai/gpt-4o" : "gpt-4.1", "Hello");
    }
}
