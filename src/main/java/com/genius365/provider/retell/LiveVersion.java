package com.genius365.provider.retell;

import com.genius365.provider.http.ProviderRequest;
import java.util.Objects;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A version of an agent as Retell shows it: as much as it takes to change it. */
record LiveVersion(
        String agentId,
        int version,
        @Nullable Boolean isPublished,
        @Nullable Engine responseEngine,
        @Nullable String webhookUrl) {

    LiveVersion {
        Objects.requireNonNull(agentId);
    }

    boolean isFrozen() {
        return Boolean.TRUE.equals(isPublished);
    }

    boolean hasEngine() {
        return responseEngine != null && responseEngine.llmId() != null;
    }

    String engineId() {
        var id = responseEngine == null ? null : responseEngine.llmId();
        if (id == null) {
            throw RetellApi.refused(
                    "The agent there was given another kind of engine, which cannot be changed from here.");
        }
        return id;
    }

    /** Why it cannot be read; null: it can. */
    @Nullable
    String unreadable() {
        if (hasEngine()) {
            return null;
        }
        return switch (responseEngine == null || responseEngine.type() == null ? "" : responseEngine.type()) {
            case "conversation-flow" ->
                "The agent is a conversation flow there. Only agents with a prompt can be read.";
            case "custom-llm" ->
                "The agent has a language model of its own there. Only agents with a prompt can be read.";
            default -> "The agent has another kind of engine there. Only agents with a prompt can be read.";
        };
    }

    /** The request for the engine as this version has it. */
    ProviderRequest at(ProviderRequest engineRequest) {
        var engineVersion = responseEngine == null ? null : responseEngine.version();
        return engineVersion == null ? engineRequest : engineRequest.with("version", engineVersion);
    }

    boolean isMarked(UUID reference) {
        var url = webhookUrl == null ? null : HttpUrl.parse(webhookUrl);
        return url != null && reference.toString().equals(url.queryParameter(AgentMapping.MARK));
    }

    private record Engine(
            @Nullable String type,
            @Nullable String llmId,
            @Nullable Integer version) {}
}
