package com.genius365.provider.synthflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.VendorServer;
import com.genius365.provider.http.HttpSettings;
import com.genius365.provider.http.ProviderRequest;
import com.genius365.provider.http.VendorJson;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SynthflowRegionsTest {

    private static final String NOT_HERE = "{\"detail\": {\"description\": \"Invalid API key\"}}";

    private final VendorServer world = new VendorServer();
    private final VendorServer europe = new VendorServer();
    private final SynthflowRegions regions = new SynthflowRegions(
            Stream.of(world, europe)
                    .map(server -> new HttpSettings(
                            server.url(), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(1)))
                    .toList(),
            ProviderSamples.guards(),
            VendorJson.mapper().build());
    private final Credentials credentials = ProviderSamples.credentials();

    @AfterEach
    void stop() {
        world.close();
        europe.close();
    }

    @Test
    void a_key_is_at_home_where_it_is_known_and_asked_for_only_once() {
        world.answers(401, NOT_HERE);
        europe.answers("{}");
        europe.answers("{\"response\": {\"a\": 1}}");
        europe.answers("{\"response\": {\"a\": 2}}");

        regions.check(credentials);
        var first = regions.ask(credentials, ProviderRequest.get("voices"), JsonNode.class);
        var second = regions.ask(credentials, ProviderRequest.get("voices"), JsonNode.class);

        assertThat(first.path("a").asInt()).isEqualTo(1);
        assertThat(second.path("a").asInt()).isEqualTo(2);
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_not_yet_placed_is_placed_before_anything_is_sent() {
        world.answers("{}");
        world.answers("{\"response\": {\"call_id\": \"1\"}}");

        regions.ask(credentials, ProviderRequest.post(List.of(), "calls"), JsonNode.class);

        assertThat(world.next().line()).isEqualTo("GET /assistants/?limit=1&offset=0");
        assertThat(world.next().line()).isEqualTo("POST /calls");
        assertThat(europe.requestCount()).isZero();
    }

    @Test
    void a_key_that_no_region_knows_is_refused_in_words_that_say_so() {
        world.answers(401, NOT_HERE);
        europe.answers(401, NOT_HERE);

        var failed = failure();

        assertThat(failed.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(failed.status()).isEqualTo(401);
        assertThat(failed).hasMessageContaining("No region of Synthflow");
    }

    @Test
    void while_a_region_is_away_nobody_can_say_that_the_key_is_wrong() {
        world.answers(401, NOT_HERE);
        europe.answers(503, "");
        europe.answers(503, "");
        europe.answers(503, "");

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void an_unpaid_account_is_at_home_all_the_same() {
        world.answers(402, "{\"detail\": \"Pay\"}");

        assertThat(failure().status()).isEqualTo(402);
        assertThat(europe.requestCount()).isZero();
    }

    private ProviderException failure() {
        var failed = catchThrowableOfType(ProviderException.class, () -> regions.check(credentials));
        assertThat(failed).isNotNull();
        return failed;
    }
}
