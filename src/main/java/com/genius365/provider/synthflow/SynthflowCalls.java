package com.genius365.provider.synthflow;

import com.genius365.provider.CallDirection;
import com.genius365.provider.CallRequest;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Synthflow's calls. Its list wants an assistant and leaves out what a call was started with. */
final class SynthflowCalls {

    private static final int PAGE = 100;

    private final SynthflowRegions http;

    SynthflowCalls(SynthflowRegions http) {
        this.http = http;
    }

    CallSnapshot start(Credentials credentials, CallRequest request) {
        if (request.toNumber() == null) {
            throw refused("Choose the number to call.");
        }
        var call = new NewCall(
                request.externalAgentId(),
                request.toNumber(),
                request.fromNumberId(),
                name(request),
                Stream.concat(
                                Stream.of(new Variable(
                                        SynthflowCall.REFERENCE,
                                        request.reference().toString())),
                                request.variables().entrySet().stream()
                                        .map(it -> new Variable(it.getKey(), it.getValue())))
                        .toList());
        var made = http.ask(credentials, ProviderRequest.post(call, "calls"), Started.class);
        return new CallSnapshot(
                made.callId(),
                request.externalAgentId(),
                request.reference(),
                CallDirection.OUTBOUND,
                CallStatus.INITIATED,
                request.fromNumberId(),
                request.toNumber(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                Map.of());
    }

    /** Synthflow wants one. */
    private static String name(CallRequest request) {
        return Stream.of("name", "full_name", "first_name")
                .map(request.variables()::get)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("Customer");
    }

    Optional<CallSnapshot> find(Credentials credentials, String externalId) {
        return ProviderHttp.unlessMissing(
                        () -> http.ask(credentials, ProviderRequest.get("calls", externalId), Page.class))
                .flatMap(page -> page.rows().stream().findFirst())
                .map(SynthflowCall::snapshot);
    }

    /**
     * Looks at the calls one by one: only a single call tells what it was started with. Neither the order of the list nor
     * the unit of its dates is documented, so both its ends are looked at, and dates are compared here: to overlook the
     * call could mean that somebody is dialled twice.
     */
    Optional<CallSnapshot> find(Credentials credentials, UUID reference, String externalAgentId, Instant since) {
        var first = http.ask(credentials, page(externalAgentId, PAGE, 0), Page.class);
        var rows = new ArrayList<>(first.rows());
        if (first.total() > PAGE) {
            rows.addAll(http.ask(credentials, page(externalAgentId, PAGE, first.total() - PAGE), Page.class)
                    .rows());
        }
        return rows.stream()
                .filter(call -> call.mayHaveStartedSince(since))
                .map(SynthflowCall::callId)
                .distinct()
                .map(call -> find(credentials, call))
                .flatMap(Optional::stream)
                .filter(call -> reference.equals(call.reference()))
                .findFirst();
    }

    /** The newest of all agents, asked one after the other. */
    List<CallSnapshot> list(Credentials credentials, List<RemoteAgentSummary> agents, Instant since, int limit) {
        var found = new ArrayList<CallSnapshot>();
        for (var agent : agents) {
            var id = agent.remote().id();
            if (id != null) {
                list(credentials, id, since, limit).stream()
                        .map(SynthflowCall::snapshot)
                        .forEach(found::add);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(
                        CallSnapshot::startedAt, Comparator.nullsFirst(Comparator.<Instant>reverseOrder())))
                .limit(limit)
                .toList();
    }

    private List<SynthflowCall> list(Credentials credentials, String agent, Instant since, int limit) {
        var size = Math.min(limit, PAGE);
        return SynthflowPages.read(
                offset -> http.ask(
                                credentials,
                                page(agent, size, offset).with("from_date", since.toEpochMilli()),
                                Page.class)
                        .rows(),
                size,
                limit);
    }

    private static ProviderRequest page(String agent, int size, int offset) {
        return ProviderRequest.get("calls")
                .with("model_id", agent)
                .with("limit", size)
                .with("offset", offset);
    }

    static ProviderException refused(String why) {
        return new ProviderException(Provider.SYNTHFLOW, Kind.REJECTED, 0, why, null);
    }

    private record NewCall(
            String modelId,
            String phone,
            @Nullable String fromPhoneNumber,
            String name,
            List<Variable> customVariables) {

        @Override
        public String toString() {
            return "NewCall[hidden]";
        }
    }

    private record Variable(String key, String value) {

        @Override
        public String toString() {
            return "Variable[hidden]";
        }
    }

    record Started(String callId) {

        Started {
            Objects.requireNonNull(callId);
        }
    }

    record Page(
            @Nullable List<SynthflowCall> calls, @Nullable Pagination pagination) {

        int total() {
            return pagination == null || pagination.totalRecords() == null ? 0 : pagination.totalRecords();
        }

        List<SynthflowCall> rows() {
            return calls == null ? List.of() : calls;
        }
    }

    record Pagination(@Nullable Integer totalRecords) {}
}
