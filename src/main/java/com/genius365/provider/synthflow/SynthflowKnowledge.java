package com.genius365.provider.synthflow;

import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.VendorKnowledge;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Synthflow's knowledge bases: each text of ours is one with one source, and its name is our reference. */
@Component
class SynthflowKnowledge implements VendorKnowledge {

    private static final int PAGE = 100;
    private static final int MOST_SEARCHED = 2_000;

    private final SynthflowRegions http;

    SynthflowKnowledge(SynthflowClient client) {
        this.http = client.regions();
    }

    @Override
    public Provider provider() {
        return Provider.SYNTHFLOW;
    }

    @Override
    public String add(Credentials credentials, String reference, String title, String text) {
        var made = http.ask(
                credentials,
                ProviderRequest.post(
                        Map.of("name", reference, "rag_use_condition", "When it may be answered by: " + title),
                        "knowledge_base"),
                Created.class);
        try {
            http.tell(
                    credentials,
                    ProviderRequest.post(
                            Map.of("name", title, "type", "text", "content", text),
                            "knowledge_base",
                            made.knowledgeBaseId(),
                            "sources"));
        } catch (ProviderException failed) {
            // An empty one is of no use; where it was filled after all, find tells.
            if (failed.kind() != Kind.UNKNOWN_OUTCOME) {
                remove(credentials, made.knowledgeBaseId());
            }
            throw failed;
        }
        return made.knowledgeBaseId();
    }

    /** One without its text does not count. */
    @Override
    public Optional<String> find(Credentials credentials, String reference) {
        return SynthflowPages.read(
                        offset -> http.ask(
                                        credentials,
                                        ProviderRequest.get("knowledge_base")
                                                .with("limit", PAGE)
                                                .with("offset", offset),
                                        Bases.class)
                                .rows(),
                        PAGE,
                        MOST_SEARCHED)
                .stream()
                .filter(base -> reference.equals(base.name()) && base.id() != null)
                .map(base -> Objects.requireNonNull(base.id()))
                .filter(id -> http.ask(credentials, ProviderRequest.get("knowledge_base", id, "sources"), Sources.class)
                        .isFilled())
                .findFirst();
    }

    @Override
    public void remove(Credentials credentials, String id) {
        ProviderHttp.unlessMissing(() -> {
            http.tell(credentials, ProviderRequest.delete("knowledge_base", id));
            return id;
        });
    }

    record Created(String knowledgeBaseId) {

        Created {
            Objects.requireNonNull(knowledgeBaseId);
        }
    }

    record Bases(@Nullable List<Base> knowledgeBases) {

        List<Base> rows() {
            return knowledgeBases == null ? List.of() : knowledgeBases;
        }
    }

    record Base(@Nullable String id, @Nullable String name) {}

    record Sources(@Nullable List<Object> sources) {

        boolean isFilled() {
            return sources != null && !sources.isEmpty();
        }
    }
}
