package com.genius365.provider.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.Secret;
import com.genius365.provider.Carrier;
import com.genius365.provider.Credentials;
import com.genius365.provider.ImportField;
import com.genius365.provider.LiveNumber;
import com.genius365.provider.NumberImport;
import com.genius365.provider.NumberOrder;
import com.genius365.provider.NumberTarget;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.TrunkOrder;
import com.genius365.provider.VendorLabel;
import com.genius365.provider.VendorServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VapiPhoneNumbersTest {

    private static final String MADE = """
            {"id": "n-1", "orgId": "o", "createdAt": "2026-11-20T15:00:00.000Z", "updatedAt": "2026-11-20T15:00:00.000Z",
             "provider": "vapi", "number": "+14155550123", "name": "Front desk #000000000001", "status": "activating"}""";

    private final VendorServer vapi = new VendorServer();
    private final VapiPhoneNumbers numbers = new VapiPhoneNumbers(new VapiApi(
            new VapiProperties(vapi.url(), Duration.ofSeconds(5), Duration.ofMillis(700), Duration.ofMillis(1)),
            ProviderSamples.guards()));
    private final Credentials credentials = ProviderSamples.credentials();

    @AfterEach
    void stop() {
        vapi.close();
    }

    @Test
    void a_number_is_bought_under_a_name_that_finds_it_again() {
        vapi.answers(201, MADE);

        var live = numbers.buy(
                credentials,
                new NumberOrder(ProviderSamples.AGENT, "Front desk of Acme Dental, main", "US", "415", false));

        var asked = vapi.next();
        assertThat(asked.line()).isEqualTo("POST /phone-number");
        assertThat(asked.body().path("numberDesiredAreaCode").stringValue()).isEqualTo("415");
        var name = asked.body().path("name").stringValue();
        assertThat(name).hasSizeLessThanOrEqualTo(40).endsWith(" #000000000001");
        assertThat(VendorLabel.read(name).mark()).isEqualTo(VendorLabel.mark(ProviderSamples.AGENT));
        assertThat(live)
                .isEqualTo(new LiveNumber(
                        "n-1",
                        "+14155550123",
                        new VendorLabel("Front desk", "000000000001"),
                        Carrier.VENDOR,
                        false,
                        null,
                        null));
    }

    @Test
    void a_purchase_whose_answer_is_lost_is_not_repeated() {
        vapi.saysNothing();

        assertThatThrownBy(() -> numbers.buy(
                        credentials, new NumberOrder(ProviderSamples.AGENT, "Front desk", "US", null, false)))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME));
        assertThat(vapi.requestCount()).isEqualTo(1);
    }

    @Test
    void a_number_at_twilio_is_handed_on_with_its_keys() {
        vapi.answers(201, MADE.replace("\"vapi\"", "\"twilio\""));

        var live = numbers.bring(
                credentials,
                carried(
                        Carrier.TWILIO,
                        Map.of(ImportField.ACCOUNT_SID, new Secret("AC1"), ImportField.AUTH_TOKEN, new Secret("t")),
                        null));

        var body = vapi.next().body();
        assertThat(body.path("provider").stringValue()).isEqualTo("twilio");
        assertThat(body.path("number").stringValue()).isEqualTo("+14155550123");
        assertThat(body.path("twilioAccountSid").stringValue()).isEqualTo("AC1");
        assertThat(body.path("twilioAuthToken").stringValue()).isEqualTo("t");
        assertThat(live.carrier()).isEqualTo(Carrier.TWILIO);
    }

    @Test
    void the_keys_of_vonage_do_not_stay_where_the_number_is_refused() {
        vapi.answers(201, "{\"id\": \"c-1\", \"provider\": \"vonage\"}");
        vapi.answers(400, "{\"message\": [\"number is not yours\"]}");
        vapi.answers("{\"id\": \"c-1\"}");

        assertThatThrownBy(() -> numbers.bring(
                        credentials,
                        carried(
                                Carrier.VONAGE,
                                Map.of(ImportField.API_KEY, new Secret("k"), ImportField.API_SECRET, new Secret("s")),
                                null)))
                .isInstanceOf(ProviderException.class)
                .hasMessage("number is not yours");

        assertThat(vapi.next().line()).isEqualTo("POST /credential");
        assertThat(vapi.next().body().path("credentialId").stringValue()).isEqualTo("c-1");
        assertThat(vapi.next().line()).isEqualTo("DELETE /credential/c-1");
    }

    @Test
    void a_number_of_a_trunk_names_the_trunk() {
        vapi.answers(201, MADE.replace("\"vapi\"", "\"byo-phone-number\""));

        numbers.bring(
                credentials, carried(Carrier.SIP, Map.of(), new NumberImport.Trunk("c-7", trunk("sip.example.com"))));

        var body = vapi.next().body();
        assertThat(body.path("provider").stringValue()).isEqualTo("byo-phone-number");
        assertThat(body.path("credentialId").stringValue()).isEqualTo("c-7");
    }

    @Test
    void a_number_is_led_to_an_assistant_and_to_none() {
        vapi.answers(MADE);
        vapi.answers(MADE);

        numbers.point(credentials, "n-1", target("a-1"));
        numbers.point(credentials, "n-1", target(null));
        numbers.point(
                credentials, "n-1", new NumberTarget(Optional.empty(), Optional.of(new NumberTarget.Agent("a-1"))));

        var led = vapi.next();
        assertThat(led.line()).isEqualTo("PATCH /phone-number/n-1");
        assertThat(led.body().path("assistantId").stringValue()).isEqualTo("a-1");
        assertThat(vapi.next().body().path("assistantId").isNull()).isTrue();
        assertThat(vapi.requestCount()).isEqualTo(2);
    }

    @Test
    void one_that_is_gone_is_released() {
        vapi.answers(404, "{\"message\": \"Not found\"}");

        numbers.release(credentials, "n-1");

        assertThat(vapi.next().line()).isEqualTo("DELETE /phone-number/n-1");
    }

    @Test
    void numbers_made_by_others_are_listed_too() {
        vapi.answers("[" + MADE + ", {\"id\": \"n-2\", \"provider\": \"vapi\", \"sipUri\": \"sip:a@sip.vapi.ai\","
                + " \"assistantId\": \"a-1\"}]");

        var listed = numbers.list(credentials);

        assertThat(vapi.next().line()).isEqualTo("GET /phone-number?limit=1000");
        assertThat(listed).hasSize(2);
        assertThat(listed.get(1).number()).isNull();
        assertThat(listed.get(1).inboundAgent()).isEqualTo("a-1");
        assertThat(listed.get(1).label().mark()).isNull();
        assertThat(listed.toString()).doesNotContain("4155550123");
    }

    @Test
    void a_trunk_takes_calls_in_where_its_address_is_known() {
        vapi.answers(201, "{\"id\": \"c-1\", \"provider\": \"byo-sip-trunk\", \"name\": \"Office #000000000001\"}");
        vapi.answers(201, "{\"id\": \"c-2\", \"provider\": \"byo-sip-trunk\"}");

        var live = numbers.addTrunk(credentials, trunk("sip.example.com"));
        numbers.addTrunk(credentials, trunk("203.0.113.7"));

        var body = vapi.next().body();
        assertThat(body.path("gateways").path(0).path("ip").stringValue()).isEqualTo("sip.example.com");
        assertThat(body.path("gateways").path(0).path("inboundEnabled").booleanValue())
                .isFalse();
        assertThat(body.path("outboundAuthenticationPlan").path("authPassword").stringValue())
                .isEqualTo("p");
        assertThat(vapi.next()
                        .body()
                        .path("gateways")
                        .path(0)
                        .path("inboundEnabled")
                        .booleanValue())
                .isTrue();
        assertThat(live.label().mark()).isEqualTo("000000000001");
    }

    private static NumberTarget target(@Nullable String agent) {
        return new NumberTarget(Optional.of(new NumberTarget.Agent(agent)), Optional.empty());
    }

    private static TrunkOrder trunk(String host) {
        return new TrunkOrder(
                ProviderSamples.AGENT, "Office", host, null, TrunkOrder.Transport.UDP, "acme", new Secret("p"));
    }

    private static NumberImport carried(
            Carrier carrier, Map<ImportField, Secret> values, NumberImport.@Nullable Trunk trunk) {
        return new NumberImport(ProviderSamples.AGENT, "Front desk", "+14155550123", carrier, values, trunk);
    }
}
