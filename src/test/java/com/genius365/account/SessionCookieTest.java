package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockServletContext;

@ApplicationTest
class SessionCookieTest {

    private final int port;

    SessionCookieTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void over_https_the_cookie_belongs_to_the_one_host() throws IOException {
        var request =
                new Request.Builder().url("http://localhost:" + port + "/login").build();

        try (var answer = new OkHttpClient().newCall(request).execute()) {
            assertThat(answer.header("Set-Cookie"))
                    .startsWith("__Host-session=")
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Domain");
        }
    }

    @Test
    void without_https_it_keeps_its_plain_name() {
        var context = new MockServletContext();

        new SessionCookie("http://localhost:8080").onStartup(context);

        assertThat(context.getSessionCookieConfig().getName()).isNull();
        assertThat(context.getSessionCookieConfig().isSecure()).isFalse();
    }
}
