package com.genius365.provider.retell;

import com.genius365.common.Secret;
import com.genius365.provider.CallRequest;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.Credentials;
import com.genius365.provider.WebCallTicket;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls. They ask for an agent's latest published version, never for a draft that is half written. */
final class RetellCalls {

    private static final String LATEST_PUBLISHED = "latest_published";

    private final RetellApi api;

    RetellCalls(RetellApi api) {
        this.api = api;
    }

    CallSnapshot start(Credentials credentials, CallRequest request) {
        if (request.fromNumberId() == null || request.toNumber() == null) {
            throw RetellApi.refused("Choose the phone number to call from and the number to call.");
        }
        var call = new NewPhoneCall(
                request.fromNumberId(),
                request.toNumber(),
                request.externalAgentId(),
                LATEST_PUBLISHED,
                metadata(request),
                request.variables());
        return api.send(credentials, ProviderRequest.post(call, "v2", "create-phone-call"), RetellCall.class)
                .snapshot();
    }

    /** Of the second generation: Retell's browser client does not speak the third. */
    WebCallTicket startInBrowser(Credentials credentials, CallRequest request) {
        var call = new NewWebCall(request.externalAgentId(), LATEST_PUBLISHED, metadata(request), request.variables());
        var made = api.send(credentials, ProviderRequest.post(call, "v2", "create-web-call"), NewTicket.class);
        return new WebCallTicket(made.callId(), new Secret(made.accessToken()));
    }

    private static Map<String, String> metadata(CallRequest request) {
        return Map.of(AgentMapping.REFERENCE, request.reference().toString());
    }

    Optional<CallSnapshot> find(Credentials credentials, String externalId) {
        return ProviderHttp.unlessMissing(() ->
                        api.send(credentials, ProviderRequest.get("v2", "get-call", externalId), RetellCall.class))
                .map(RetellCall::snapshot);
    }

    /** Asks by the metadata and not by time: a call that was never connected has no time. */
    Optional<CallSnapshot> findByReference(Credentials credentials, UUID reference, String externalAgentId) {
        var filter = Map.of(
                "agent", List.of(Map.of("agent_id", externalAgentId)),
                "metadata",
                        List.of(Map.of(
                                "key",
                                AgentMapping.REFERENCE,
                                "type",
                                "string",
                                "op",
                                "eq",
                                "value",
                                reference.toString())));
        return search(credentials, filter, RetellApi.PAGE).stream()
                .filter(call -> reference.equals(call.reference()))
                .findFirst();
    }

    List<CallSnapshot> list(Credentials credentials, Instant since, int limit) {
        var filter = Map.of("start_timestamp", Map.of("type", "number", "op", "ge", "value", since.toEpochMilli()));
        return search(credentials, filter, limit);
    }

    private List<CallSnapshot> search(Credentials credentials, Map<String, ?> filter, int limit) {
        return api
                .pages(
                        credentials,
                        key -> ProviderRequest.search(
                                new CallSearch(filter, "descending", Math.min(limit, RetellApi.PAGE), key),
                                "v3",
                                "list-calls"),
                        CallPage.class,
                        limit)
                .stream()
                .map(RetellCall::snapshot)
                .toList();
    }

    private record CallPage(
            @Nullable List<RetellCall> items,
            @Nullable Boolean hasMore,
            @Nullable String paginationKey) implements RetellApi.Page<RetellCall> {}

    private record CallSearch(
            Map<String, ?> filterCriteria,
            String sortOrder,
            int limit,
            @Nullable String paginationKey) {}

    private record NewPhoneCall(
            String fromNumber,
            String toNumber,
            String overrideAgentId,
            String overrideAgentVersion,
            Map<String, String> metadata,
            Map<String, String> retellLlmDynamicVariables) {

        @Override
        public String toString() {
            return "NewPhoneCall[hidden]";
        }
    }

    private record NewWebCall(
            String agentId,
            String agentVersion,
            Map<String, String> metadata,
            Map<String, String> retellLlmDynamicVariables) {

        @Override
        public String toString() {
            return "NewWebCall[hidden]";
        }
    }

    record NewTicket(String callId, String accessToken) {

        NewTicket {
            Objects.requireNonNull(callId);
            Objects.requireNonNull(accessToken);
        }

        @Override
        public String toString() {
            return "NewTicket[" + callId + "]";
        }
    }
}
