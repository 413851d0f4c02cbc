package com.genius365.provider.vapi;

import com.genius365.provider.Carrier;
import com.genius365.provider.Credentials;
import com.genius365.provider.ImportField;
import com.genius365.provider.LiveNumber;
import com.genius365.provider.LiveTrunk;
import com.genius365.provider.NumberImport;
import com.genius365.provider.NumberOffer;
import com.genius365.provider.NumberOrder;
import com.genius365.provider.NumberTarget;
import com.genius365.provider.PhoneNumbers;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.SipTrunks;
import com.genius365.provider.TrunkOrder;
import com.genius365.provider.VendorLabel;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * VAPI's phone numbers, and the credentials behind those that others carry. A number answers with one assistant; which
 * one calls from it is said with each call.
 */
@Component
class VapiPhoneNumbers implements PhoneNumbers, SipTrunks {

    private static final int PAGE = 1_000;
    private static final int MOST = 20_000;
    private static final String NUMBER = "phone-number";
    private static final String CREDENTIAL = "credential";

    private static final NumberOffer OFFER = new NumberOffer(
            List.of("US"),
            false,
            Map.of(
                    Carrier.TWILIO, List.of(ImportField.ACCOUNT_SID, ImportField.AUTH_TOKEN),
                    Carrier.VONAGE, List.of(ImportField.API_KEY, ImportField.API_SECRET),
                    Carrier.TELNYX, List.of(ImportField.CREDENTIAL_ID),
                    Carrier.SIP, List.of()));

    private final VapiApi vapi;
    private final ProviderHttp http;

    VapiPhoneNumbers(VapiApi vapi) {
        this.vapi = vapi;
        this.http = vapi.http();
    }

    @Override
    public Provider provider() {
        return Provider.VAPI;
    }

    @Override
    public NumberOffer offer() {
        return OFFER;
    }

    @Override
    public List<LiveNumber> list(Credentials credentials) {
        var seen = new HashSet<String>();
        var found = new ArrayList<LiveNumber>();
        var page = ProviderRequest.get(NUMBER).with("limit", PAGE);
        while (found.size() < MOST) {
            var rows = http.sendForList(credentials, page, Number.class);
            var before = found.size();
            rows.stream().filter(row -> seen.add(row.id())).map(Number::live).forEach(found::add);
            var oldest = rows.stream()
                    .map(Number::createdAt)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
            if (rows.size() < PAGE || oldest.isEmpty() || found.size() == before) {
                break;
            }
            // Including the oldest: others may have been made in the same millisecond.
            page = ProviderRequest.get(NUMBER).with("limit", PAGE).with("createdAtLe", oldest.get());
        }
        return found;
    }

    @Override
    public LiveNumber buy(Credentials credentials, NumberOrder order) {
        var body = named("vapi", order.label(), order);
        if (order.areaCode() != null) {
            body.put("numberDesiredAreaCode", order.areaCode());
        }
        return create(credentials, body);
    }

    @Override
    public LiveNumber bring(Credentials credentials, NumberImport number) {
        return switch (number.carrier()) {
            case TWILIO ->
                create(
                        credentials,
                        named("twilio", number)
                                .put("twilioAccountSid", required(number, ImportField.ACCOUNT_SID))
                                .put("twilioAuthToken", required(number, ImportField.AUTH_TOKEN)));
            case VONAGE -> withCredential(credentials, number);
            case TELNYX ->
                create(
                        credentials,
                        named("telnyx", number).put("credentialId", required(number, ImportField.CREDENTIAL_ID)));
            case SIP -> {
                var trunk = number.trunk();
                if (trunk == null || trunk.remoteId() == null) {
                    throw rejected("Choose the SIP trunk that carries the number.");
                }
                yield create(credentials, named("byo-phone-number", number).put("credentialId", trunk.remoteId()));
            }
            case VENDOR -> throw rejected("Only numbers that were bought elsewhere are imported.");
        };
    }

    /** VAPI keeps Vonage's keys apart from the number; where it refuses the number, they are not left there. */
    private LiveNumber withCredential(Credentials credentials, NumberImport number) {
        var keys = vapi.json()
                .createObjectNode()
                .put("provider", "vonage")
                .put("apiKey", required(number, ImportField.API_KEY))
                .put("apiSecret", required(number, ImportField.API_SECRET))
                .put("name", VendorLabel.of(number.label(), number.reference()));
        var credential = http.send(credentials, ProviderRequest.post(keys, CREDENTIAL), Credential.class);
        try {
            return create(credentials, named("vonage", number).put("credentialId", credential.id()));
        } catch (ProviderException refused) {
            if (refused.kind() != Kind.UNKNOWN_OUTCOME) {
                try {
                    vapi.delete(credentials, CREDENTIAL, credential.id());
                } catch (ProviderException left) {
                    // What is said is why the number was refused: that is not to be asked for again.
                    refused.addSuppressed(left);
                }
            }
            throw refused;
        }
    }

    @Override
    public void point(Credentials credentials, String id, NumberTarget target) {
        if (target.inbound().isEmpty()) {
            return;
        }
        var body = vapi.json().createObjectNode();
        var agent = target.inbound().get().id();
        if (agent == null) {
            // Its description knows no null here; leaving the field out would leave the assistant in.
            body.putNull("assistantId");
        } else {
            body.put("assistantId", agent);
        }
        http.send(credentials, ProviderRequest.patch(body, NUMBER, id));
    }

    @Override
    public void release(Credentials credentials, String id) {
        vapi.delete(credentials, NUMBER, id);
    }

    @Override
    public Optional<SipTrunks> trunks() {
        return Optional.of(this);
    }

    @Override
    public List<LiveTrunk> listTrunks(Credentials credentials) {
        return http.sendForList(credentials, ProviderRequest.get(CREDENTIAL), Credential.class).stream()
                .filter(credential -> "byo-sip-trunk".equals(credential.provider()))
                .map(Credential::trunk)
                .toList();
    }

    @Override
    public LiveTrunk addTrunk(Credentials credentials, TrunkOrder order) {
        var body = vapi.json()
                .createObjectNode()
                .put("provider", "byo-sip-trunk")
                .put("name", VendorLabel.of(order.label(), order.reference()))
                .put("outboundLeadingPlusEnabled", true);
        var gateway = body.putArray("gateways")
                .addObject()
                .put("ip", order.host())
                // From a host name calls can only go out.
                .put("inboundEnabled", order.hasAddress())
                .put("outboundProtocol", order.transport().name().toLowerCase(Locale.ROOT));
        if (order.port() != null) {
            gateway.put("port", order.port());
        }
        if (!order.username().isEmpty()) {
            body.putObject("outboundAuthenticationPlan")
                    .put("authUsername", order.username())
                    .put("authPassword", order.password().reveal());
        }
        return http.send(credentials, ProviderRequest.post(body, CREDENTIAL), Credential.class)
                .trunk();
    }

    @Override
    public void removeTrunk(Credentials credentials, String id) {
        vapi.delete(credentials, CREDENTIAL, id);
    }

    private LiveNumber create(Credentials credentials, ObjectNode body) {
        return http.send(credentials, ProviderRequest.post(body, NUMBER), Number.class)
                .live();
    }

    private ObjectNode named(String provider, String label, NumberOrder order) {
        return vapi.json()
                .createObjectNode()
                .put("provider", provider)
                .put("name", VendorLabel.of(label, order.reference()));
    }

    private ObjectNode named(String provider, NumberImport number) {
        return vapi.json()
                .createObjectNode()
                .put("provider", provider)
                .put("name", VendorLabel.of(number.label(), number.reference()))
                .put("number", number.number());
    }

    private static String required(NumberImport number, ImportField field) {
        return number.value(field).orElseThrow(() -> rejected("Enter the " + field.label() + "."));
    }

    private static ProviderException rejected(String why) {
        return new ProviderException(Provider.VAPI, Kind.REJECTED, 0, why, null);
    }

    record Number(
            String id,
            @Nullable String provider,
            @Nullable String number,
            @Nullable String sipUri,
            @Nullable String name,
            @Nullable String status,
            @Nullable String assistantId,
            @Nullable Instant createdAt) {

        Number {
            Objects.requireNonNull(id);
        }

        LiveNumber live() {
            var label = VendorLabel.read(name == null ? sipUri : name);
            var isReady = status == null || status.equals("active");
            return new LiveNumber(id, number, label, carrier(), isReady, assistantId, null);
        }

        private Carrier carrier() {
            return switch (provider == null ? "" : provider) {
                case "twilio" -> Carrier.TWILIO;
                case "vonage" -> Carrier.VONAGE;
                case "telnyx" -> Carrier.TELNYX;
                case "byo-phone-number" -> Carrier.SIP;
                default -> Carrier.VENDOR;
            };
        }

        @Override
        public String toString() {
            return "Number[" + id + "]";
        }
    }

    /** Without its keys, which VAPI may show. */
    record Credential(
            String id, @Nullable String provider, @Nullable String name) {

        Credential {
            Objects.requireNonNull(id);
        }

        LiveTrunk trunk() {
            return new LiveTrunk(id, VendorLabel.read(name));
        }
    }
}
