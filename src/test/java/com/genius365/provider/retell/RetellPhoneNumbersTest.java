package com.genius365.provider.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.Secret;
import com.genius365.provider.Carrier;
import com.genius365.provider.Credentials;
import com.genius365.provider.ImportField;
import com.genius365.provider.NumberImport;
import com.genius365.provider.NumberOrder;
import com.genius365.provider.NumberTarget;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.TrunkOrder;
import com.genius365.provider.VendorServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetellPhoneNumbersTest {

    private static final String MADE = """
            {"phone_number": "+14155550123", "phone_number_type": "retell-twilio", "last_modification_timestamp": 1,
             "nickname": "Front desk #000000000001", "inbound_agents": [{"agent_id": "a-1", "weight": 1}]}""";

    private final VendorServer retell = new VendorServer();
    private final RetellPhoneNumbers numbers = new RetellPhoneNumbers(new RetellApi(
            new RetellProperties(retell.url(), Duration.ofSeconds(5), Duration.ofMillis(700), Duration.ofMillis(1)),
            ProviderSamples.guards()));
    private final Credentials credentials = ProviderSamples.credentials();

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void a_number_is_bought_under_a_name_that_finds_it_again() {
        retell.answers(201, MADE);

        var live = numbers.buy(credentials, new NumberOrder(ProviderSamples.AGENT, "Front desk", "CA", "604", true));

        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("POST /create-phone-number");
        assertThat(asked.body().path("country_code").stringValue()).isEqualTo("CA");
        assertThat(asked.body().path("area_code").intValue()).isEqualTo(604);
        assertThat(asked.body().path("toll_free").booleanValue()).isTrue();
        assertThat(asked.body().path("nickname").stringValue()).isEqualTo("Front desk #000000000001");
        assertThat(live.id()).isEqualTo("+14155550123");
        assertThat(live.inboundAgent()).isEqualTo("a-1");
        assertThat(live.label().mark()).isEqualTo("000000000001");
    }

    @Test
    void a_purchase_whose_answer_is_lost_is_not_repeated() {
        retell.saysNothing();

        assertThatThrownBy(() -> numbers.buy(
                        credentials, new NumberOrder(ProviderSamples.AGENT, "Front desk", "US", null, false)))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME));
        assertThat(retell.requestCount()).isEqualTo(1);
    }

    @Test
    void a_number_of_a_carrier_is_reached_by_its_trunk() {
        retell.answers(201, MADE.replace("retell-twilio", "custom"));

        var live = numbers.bring(
                credentials,
                new NumberImport(
                        ProviderSamples.AGENT,
                        "Front desk",
                        "+14155550123",
                        Carrier.TWILIO,
                        Map.of(
                                ImportField.TERMINATION_URI, new Secret("acme.pstn.twilio.com"),
                                ImportField.USERNAME, new Secret("acme"),
                                ImportField.PASSWORD, new Secret("p")),
                        null));

        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("POST /import-phone-number");
        assertThat(asked.body().path("termination_uri").stringValue()).isEqualTo("acme.pstn.twilio.com");
        assertThat(asked.body().path("sip_trunk_auth_password").stringValue()).isEqualTo("p");
        assertThat(live.carrier()).isEqualTo(Carrier.SIP);
    }

    @Test
    void a_number_of_ones_own_trunk_brings_the_trunk_along() {
        retell.answers(201, MADE.replace("retell-twilio", "custom"));
        var trunk = new TrunkOrder(
                ProviderSamples.AGENT, "Office", "sip.example.com", 5062, TrunkOrder.Transport.TLS, "", new Secret(""));

        numbers.bring(
                credentials,
                new NumberImport(
                        ProviderSamples.AGENT,
                        "Front desk",
                        "+14155550123",
                        Carrier.SIP,
                        Map.of(),
                        new NumberImport.Trunk(null, trunk)));

        var body = retell.next().body();
        assertThat(body.path("termination_uri").stringValue()).isEqualTo("sip.example.com:5062");
        assertThat(body.path("transport").stringValue()).isEqualTo("TLS");
        assertThat(body.has("sip_trunk_auth_username")).isFalse();
    }

    @Test
    void a_number_is_led_to_the_published_agent_and_to_none() {
        retell.answers(MADE);

        numbers.point(
                credentials,
                "+14155550123",
                new NumberTarget(
                        Optional.of(new NumberTarget.Agent("a-1")), Optional.of(new NumberTarget.Agent(null))));

        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("PATCH /update-phone-number/+14155550123");
        var inbound = asked.body().path("inbound_agents").path(0);
        assertThat(inbound.path("agent_id").stringValue()).isEqualTo("a-1");
        assertThat(inbound.path("agent_version").stringValue()).isEqualTo("latest_published");
        assertThat(asked.body().path("outbound_agents").isNull()).isTrue();
    }

    @Test
    void one_that_is_gone_is_released() {
        retell.answers(
                422, "{\"status\": \"error\", \"message\": \"Cannot find requested asset under given api key.\"}");

        numbers.release(credentials, "+14155550123");

        assertThat(retell.next().line()).isEqualTo("DELETE /delete-phone-number/+14155550123");
    }

    @Test
    void all_pages_are_read() {
        retell.answers("{\"has_more\": true, \"pagination_key\": \"k\", \"items\": [" + MADE + "]}");
        retell.answers("{\"has_more\": false, \"items\": [" + MADE.replace("0123", "0124") + "]}");

        assertThat(numbers.list(credentials)).hasSize(2);
        assertThat(retell.next().line()).isEqualTo("GET /v2/list-phone-numbers?limit=1000");
        assertThat(retell.next().line()).isEqualTo("GET /v2/list-phone-numbers?limit=1000&pagination_key=k");
    }
}
