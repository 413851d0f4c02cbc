package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
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
}
