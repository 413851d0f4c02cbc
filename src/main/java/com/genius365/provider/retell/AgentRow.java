package com.genius365.provider.retell;

import com.genius365.provider.Credentials;
import com.genius365.provider.http.ProviderRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agent as Retell's list tells it. */
record AgentRow(
        String agentId,
        @Nullable String agentName,
        @Nullable Long userModifiedTimestamp) {

    AgentRow {
        Objects.requireNonNull(agentId);
    }

    static List<AgentRow> search(RetellApi api, Credentials credentials, Map<String, ?> filter, int most) {
        return api.pages(
                credentials,
                key -> RetellApi.key(
                        ProviderRequest.search(Map.of("filter_criteria", filter), "v2", "list-agents")
                                .with("limit", RetellApi.PAGE),
                        key),
                Rows.class,
                most);
    }

    private record Rows(
            @Nullable List<AgentRow> items,
            @Nullable Boolean hasMore,
            @Nullable String paginationKey) implements RetellApi.Page<AgentRow> {}
}
