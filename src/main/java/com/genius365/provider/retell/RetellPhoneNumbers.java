package com.genius365.provider.retell;

import com.genius365.provider.Carrier;
import com.genius365.provider.Credentials;
import com.genius365.provider.ImportField;
import com.genius365.provider.LiveNumber;
import com.genius365.provider.NumberImport;
import com.genius365.provider.NumberOffer;
import com.genius365.provider.NumberOrder;
import com.genius365.provider.NumberTarget;
import com.genius365.provider.PhoneNumbers;
import com.genius365.provider.Provider;
import com.genius365.provider.SipTrunks;
import com.genius365.provider.TrunkOrder;
import com.genius365.provider.VendorLabel;
import com.genius365.provider.http.ProviderRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Retell's phone numbers; a number is its own id. Whoever else carries one, Retell reaches it by a SIP trunk, which it is
 * told of with the number.
 */
@Component
class RetellPhoneNumbers implements PhoneNumbers {

    private static final int PAGE = 1_000;
    private static final int MOST = 20_000;
    private static final String LATEST_PUBLISHED = "latest_published";

    private static final List<ImportField> TRUNK =
            List.of(ImportField.TERMINATION_URI, ImportField.USERNAME, ImportField.PASSWORD);

    private static final NumberOffer OFFER = new NumberOffer(
            List.of("US", "CA"),
            true,
            Map.of(
                    Carrier.TWILIO, TRUNK,
                    Carrier.TELNYX, TRUNK,
                    Carrier.VONAGE, TRUNK,
                    Carrier.SIP, List.of()));

    private final RetellApi api;

    RetellPhoneNumbers(RetellApi api) {
        this.api = api;
    }

    @Override
    public Provider provider() {
        return Provider.RETELL;
    }

    @Override
    public NumberOffer offer() {
        return OFFER;
    }

    @Override
    public List<LiveNumber> list(Credentials credentials) {
        return api
                .pages(
                        credentials,
                        key -> RetellApi.key(
                                ProviderRequest.get("v2", "list-phone-numbers").with("limit", PAGE), key),
                        NumberPage.class,
                        MOST)
                .stream()
                .map(Number::live)
                .toList();
    }

    @Override
    public LiveNumber buy(Credentials credentials, NumberOrder order) {
        var body = api.json()
                .createObjectNode()
                .put("nickname", VendorLabel.of(order.label(), order.reference()))
                .put("country_code", order.country());
        if (order.areaCode() != null) {
            body.put("area_code", Integer.parseInt(order.areaCode()));
        }
        if (order.isTollFree()) {
            body.put("toll_free", true);
        }
        return create(credentials, body, "create-phone-number");
    }

    @Override
    public LiveNumber bring(Credentials credentials, NumberImport number) {
        var body = api.json()
                .createObjectNode()
                .put("phone_number", number.number())
                .put("nickname", VendorLabel.of(number.label(), number.reference()));
        var trunk = number.trunk();
        if (number.carrier() == Carrier.SIP) {
            if (trunk == null) {
                throw RetellApi.refused("Choose the SIP trunk that carries the number.");
            }
            var order = trunk.order();
            var uri = order.port() == null ? order.host() : order.host() + ":" + order.port();
            put(body, uri, order.username(), order.password().reveal());
            body.put("transport", order.transport().name());
        } else {
            put(
                    body,
                    number.value(ImportField.TERMINATION_URI)
                            .orElseThrow(() -> RetellApi.refused("Enter the termination URI of the trunk.")),
                    number.value(ImportField.USERNAME).orElse(""),
                    number.value(ImportField.PASSWORD).orElse(""));
            body.put("transport", TrunkOrder.Transport.TCP.name());
        }
        return create(credentials, body, "import-phone-number");
    }

    @Override
    public void point(Credentials credentials, String id, NumberTarget target) {
        var body = api.json().createObjectNode();
        target.inbound().ifPresent(agent -> put(body, "inbound_agents", agent));
        target.outbound().ifPresent(agent -> put(body, "outbound_agents", agent));
        if (!body.isEmpty()) {
            api.send(credentials, ProviderRequest.patch(body, "update-phone-number", id));
        }
    }

    @Override
    public void release(Credentials credentials, String id) {
        api.delete(credentials, "delete-phone-number", id);
    }

    @Override
    public Optional<SipTrunks> trunks() {
        return Optional.empty();
    }

    private LiveNumber create(Credentials credentials, ObjectNode body, String operation) {
        return api.send(credentials, ProviderRequest.post(body, operation), Number.class)
                .live();
    }

    private static void put(ObjectNode body, String uri, String username, String password) {
        body.put("termination_uri", uri);
        if (!username.isEmpty()) {
            body.put("sip_trunk_auth_username", username).put("sip_trunk_auth_password", password);
        }
    }

    /** Always the latest published version: never one that is half written. */
    private static void put(ObjectNode body, String field, NumberTarget.Agent agent) {
        if (agent.id() == null) {
            body.putNull(field);
            return;
        }
        body.putArray(field)
                .addObject()
                .put("agent_id", agent.id())
                .put("agent_version", LATEST_PUBLISHED)
                .put("weight", 1);
    }

    private record NumberPage(
            @Nullable List<Number> items,
            @Nullable Boolean hasMore,
            @Nullable String paginationKey) implements RetellApi.Page<Number> {}

    record Number(
            String phoneNumber,
            @Nullable String phoneNumberType,
            @Nullable String nickname,
            @Nullable List<Weighted> inboundAgents,
            @Nullable List<Weighted> outboundAgents) {

        Number {
            Objects.requireNonNull(phoneNumber);
        }

        LiveNumber live() {
            return new LiveNumber(
                    phoneNumber,
                    phoneNumber,
                    VendorLabel.read(nickname),
                    "custom".equals(phoneNumberType) ? Carrier.SIP : Carrier.VENDOR,
                    true,
                    first(inboundAgents),
                    first(outboundAgents));
        }

        private static @Nullable String first(@Nullable List<Weighted> agents) {
            return agents == null || agents.isEmpty() ? null : agents.getFirst().agentId();
        }

        @Override
        public String toString() {
            return "Number[hidden]";
        }
    }

    record Weighted(@Nullable String agentId) {}
}
