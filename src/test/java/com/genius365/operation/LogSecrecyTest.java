package com.genius365.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.access.PartnerId;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionSetup;
import com.genius365.provider.Provider;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class LogSecrecyTest {

    private record Answer(int code, @Nullable String location) {}

    private static final String NUMBER = "+14155550123";

    private final OkHttpClient http =
            new OkHttpClient.Builder().followRedirects(false).build();
    private final Worlds worlds;
    private final ConnectionSetup connections;
    private final int port;

    LogSecrecyTest(Worlds worlds, ConnectionSetup connections, @LocalServerPort int port) {
        this.worlds = worlds;
        this.connections = connections;
        this.port = port;
    }

    @Test
    void a_sign_in_that_failed_leaves_no_password_in_the_log(CapturedOutput output) throws IOException {
        var world = worlds.create();
        var form = new FormBody.Builder()
                .add("username", world.owner().email())
                .add("password", "My-secret-typo-1")
                .build();

        var answer = post(world.host(), "/login", form, "Cookie", "session=a-stolen-session");

        assertThat(answer.location()).isEqualTo("/login?error");
        assertThat(output).doesNotContain("My-secret-typo-1").doesNotContain("a-stolen-session");
    }

    @Test
    void a_webhook_leaves_no_key_token_or_number_in_the_log(CapturedOutput output) throws IOException {
        var world = worlds.create();
        var key = "key-" + "s3cr3t-of-" + world.slug();
        var path = "/api/webhooks/vapi/" + connect(world, world.partner(), key);
        var body = RequestBody.create(
                "{\"message\":{\"type\":\"status-update\",\"status\":\"ringing\",\"call\":{\"id\":\"call-1\",\"customer\":"
                        + "{\"number\":\"" + NUMBER + "\"}}}}",
                MediaType.get("application/json"));

        var refused = post("localhost", path, body, "Authorization", "Bearer wrong-token-1");
        var unreadable = post(
                "localhost", path, RequestBody.create("{ not json " + NUMBER, null), "X-Vapi-Secret", "wrong-token-2");

        assertThat(refused.code()).isEqualTo(401);
        assertThat(unreadable.code()).isEqualTo(401);
        assertThat(output)
                .doesNotContain(key)
                .doesNotContain("wrong-token-1")
                .doesNotContain("wrong-token-2")
                .doesNotContain(NUMBER.substring(1));
    }

    private Object connect(World world, PartnerId partner, String key) {
        return connections.connect(partner, world.workspace(), new ConnectionDraft(Provider.VAPI, "VAPI", key, ""));
    }

    private Answer post(String host, String path, RequestBody body, String header, String value) throws IOException {
        var request = new Request.Builder()
                .url("http://localhost:" + port + path)
                .header("Host", host)
                .header(header, value)
                .post(body)
                .build();
        try (var answer = http.newCall(request).execute()) {
            return new Answer(answer.code(), answer.header("Location", ""));
        }
    }
}
