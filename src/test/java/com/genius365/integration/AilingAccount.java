package com.genius365.integration;

import static org.assertj.core.api.Assertions.catchThrowable;

import com.genius365.provider.Credentials;
import com.genius365.provider.VendorServer;
import com.genius365.provider.http.ConnectionGuards;
import com.genius365.provider.http.HttpSettings;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An account that is asked over HTTP, through what guards the program's connections, and that ails when told to. */
public final class AilingAccount implements AutoCloseable {

    private static final ProviderRequest REQUEST = ProviderRequest.post(Map.of("name", "one"), "thing");

    private final VendorServer server = new VendorServer();
    private final Credentials credentials;
    private final ProviderHttp http;

    public AilingAccount(ActiveConnection connection, ConnectionGuards guards) {
        this.credentials = connection.credentials();
        this.http = new ProviderHttp(
                connection.provider(),
                new HttpSettings(server.url(), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(1)),
                guards,
                new JsonMapper(),
                (status, words) -> false);
    }

    /** It fails as often as it takes to be left alone. */
    public void fails() {
        for (var each = 0; each < 10; each++) {
            server.answers(503, "{\"message\": \"Too much is asked by Acme Dental\"}");
            ask();
        }
    }

    /** It fails once. */
    public void failsOnce() {
        server.answers(503, "{}");
        ask();
    }

    /** It answers as often as it takes to be trusted again. */
    public void answers() {
        for (var each = 0; each < 3; each++) {
            server.answers("{}");
            ask();
        }
    }

    /** @return how many requests have reached it */
    public int asked() {
        return server.requestCount();
    }

    public void ask() {
        var unused = catchThrowable(() -> http.send(credentials, REQUEST));
    }

    @Override
    public void close() {
        server.close();
    }
}
