package com.genius365.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.world.Worlds;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class ForgedHostTest {

    private final Worlds worlds;
    private final int port;

    ForgedHostTest(Worlds worlds, @LocalServerPort int port) {
        this.worlds = worlds;
        this.port = port;
    }

    @Test
    void the_host_that_was_called_decides_the_partner() throws IOException {
        var world = worlds.create();

        assertThat(signInPage(new Request.Builder().header("Host", world.host())))
                .contains(title(world.slug()));
    }

    @Test
    void a_host_that_only_a_header_names_does_not() throws IOException {
        var world = worlds.create();

        var page = signInPage(new Request.Builder()
                .header("X-Forwarded-Host", world.host())
                .header("X-Forwarded-Server", world.host())
                .header("X-Original-Host", world.host())
                .header("Forwarded", "host=" + world.host()));

        assertThat(page).contains(title("Genius365")).doesNotContain(world.slug());
    }

    private static String title(String company) {
        return "<title>" + company + "</title>";
    }

    private String signInPage(Request.Builder request) throws IOException {
        var page = request.url("http://localhost:" + port + "/login").build();
        try (var answer = new OkHttpClient().newCall(page).execute()) {
            return answer.body().string();
        }
    }
}
