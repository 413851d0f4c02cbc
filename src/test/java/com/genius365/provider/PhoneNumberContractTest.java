package com.genius365.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.genius365.common.Secret;
import com.genius365.provider.TrunkOrder.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Holds every request about phone numbers against servers that answer from the vendors' own API descriptions, switched on
 * like {@link ProviderContractTest}. Taking the assistant off a number at VAPI is not among them: its description knows no
 * null there.
 */
@Tag("contract")
class PhoneNumberContractTest {

    private static final UUID SOME_ID = UUID.fromString("8f3b1c2e-0d7a-4b57-9a6e-51c2f5f7d001");
    private static final String NUMBER = "+14157774444";

    private final Credentials credentials = ProviderSamples.credentials();

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void numbers_can_be_listed(Provider vendor) {
        with(vendor, numbers -> assertThat(numbers.list(credentials)).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void numbers_can_be_bought(Provider vendor) {
        with(vendor, numbers -> {
            for (var country : numbers.offer().countries()) {
                numbers.buy(credentials, new NumberOrder(SOME_ID, "Front desk", country, "415", false));
                numbers.buy(credentials, new NumberOrder(SOME_ID, "Front desk", country, null, false));
            }
            if (numbers.offer().sellsTollFree()) {
                numbers.buy(credentials, new NumberOrder(SOME_ID, "Front desk", "US", null, true));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void numbers_can_be_brought_from_every_carrier_on_offer(Provider vendor) {
        with(
                vendor,
                numbers -> numbers.offer().imports().forEach((carrier, fields) -> {
                    var values = new EnumMap<ImportField, Secret>(ImportField.class);
                    fields.forEach(field -> values.put(field, new Secret("some-value")));
                    var trunk = carrier == Carrier.SIP ? new NumberImport.Trunk(SOME_ID.toString(), trunk()) : null;

                    numbers.bring(credentials, new NumberImport(SOME_ID, "Front desk", NUMBER, carrier, values, trunk));
                }));
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void a_number_can_be_led_to_an_agent(Provider vendor) {
        var agent = Optional.of(new NumberTarget.Agent(SOME_ID.toString()));
        with(vendor, numbers -> numbers.point(credentials, id(vendor), new NumberTarget(agent, agent)));
    }

    @Test
    void a_number_at_retell_can_be_led_to_none() {
        var none = Optional.of(new NumberTarget.Agent(null));
        with(Provider.RETELL, numbers -> numbers.point(credentials, NUMBER, new NumberTarget(none, none)));
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void a_number_can_be_released(Provider vendor) {
        with(vendor, numbers -> numbers.release(credentials, id(vendor)));
    }

    @Test
    void trunks_can_be_added_listed_and_removed_at_vapi() {
        with(Provider.VAPI, numbers -> {
            var trunks = numbers.trunks().orElseThrow();

            assertThat(trunks.addTrunk(credentials, trunk()).id()).isNotBlank();
            assertThat(trunks.listTrunks(credentials)).isNotNull();
            trunks.removeTrunk(credentials, SOME_ID.toString());
        });
    }

    /** At Retell a number is its own id. */
    private static String id(Provider vendor) {
        return vendor == Provider.RETELL ? NUMBER : SOME_ID.toString();
    }

    private static TrunkOrder trunk() {
        return new TrunkOrder(
                SOME_ID, "Office", "sip.example.com", 5060, Transport.TLS, "acme", new Secret("password"));
    }

    private static void with(Provider vendor, Check check) {
        var url = url(vendor);
        assumeTrue(url != null, "No contract server for " + vendor.label());
        var setting = "genius365." + vendor.path();
        new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(ProviderContractTest.Clients.class)
                .withPropertyValues(
                        setting + ".base-url=" + url,
                        // The first request to a large operation takes the server its time.
                        setting + ".call-timeout=" + Duration.ofMinutes(1))
                .run(context ->
                        check.on(context.getBean(PhoneNumberVendors.class).get(vendor)));
    }

    private static @Nullable String url(Provider vendor) {
        return System.getenv("GENIUS365_CONTRACT_" + vendor.name() + "_URL");
    }

    @FunctionalInterface
    private interface Check {
        void on(PhoneNumbers numbers);
    }
}
