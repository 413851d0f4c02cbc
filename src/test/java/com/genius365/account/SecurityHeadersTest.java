package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class SecurityHeadersTest {

    private final int port;

    SecurityHeadersTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/select-workspace", "/w/nobody/agents", "/api/health", "/branding/nothing", "/setup"})
    void every_answer_has_them(String path) throws IOException {
        var request =
                new Request.Builder().url("http://localhost:" + port + path).build();

        try (var answer = new OkHttpClient().newCall(request).execute()) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.headers("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        }
    }

    @Test
    void the_frame_of_calls_alone_may_reach_the_vendors_and_stands_in_our_own_pages_only() throws IOException {
        var frame = get("/frontend/browser-call/client.html");
        var page = get("/login");

        assertThat(frame.code()).isEqualTo(200);
        assertThat(frame.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'", "https://c.daily.co", "wss://*.livekit.cloud")
                .doesNotContain("'unsafe-eval'", "'unsafe-inline'");
        assertThat(frame.headers("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(frame.header("Permissions-Policy")).contains("microphone=(self)");
        assertThat(frame.header("Set-Cookie")).isNull();
        assertThat(page.header("Content-Security-Policy")).doesNotContain("daily", "livekit", "vapi.ai");
    }

    private Response get(String path) throws IOException {
        var request =
                new Request.Builder().url("http://localhost:" + port + path).build();
        try (var answer = new OkHttpClient().newCall(request).execute()) {
            return answer;
        }
    }
}
