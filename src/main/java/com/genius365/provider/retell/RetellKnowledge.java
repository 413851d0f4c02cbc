package com.genius365.provider.retell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.VendorKnowledge;
import com.genius365.provider.http.ProviderRequest;
import com.genius365.provider.http.ProviderRequest.Part;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Retell's knowledge bases: one for each text, called by our reference. It is read for a while after it was given; an
 * agent may have it at once.
 */
@Component
class RetellKnowledge implements VendorKnowledge {

    private final RetellApi api;

    RetellKnowledge(RetellApi api) {
        this.api = api;
    }

    @Override
    public Provider provider() {
        return Provider.RETELL;
    }

    /** Texts are one field of the form, a list in JSON. */
    @Override
    public String add(Credentials credentials, String reference, String title, String text) {
        var texts = api.json().writeValueAsString(List.of(Map.of("title", title, "text", text)));
        var form = List.of(
                Part.text("knowledge_base_name", reference),
                new Part("knowledge_base_texts", null, "application/json", texts.getBytes(UTF_8)));
        return api.send(credentials, ProviderRequest.multipart(form, "create-knowledge-base"), Base.class)
                .knowledgeBaseId();
    }

    @Override
    public Optional<String> find(Credentials credentials, String reference) {
        var named = api.sendForList(credentials, ProviderRequest.get("list-knowledge-bases"), Base.class).stream()
                .filter(base -> reference.equals(base.knowledgeBaseName()))
                .toList();
        var good = named.stream()
                .filter(base -> !base.hasFailed())
                .map(Base::knowledgeBaseId)
                .findFirst();
        if (good.isEmpty() && !named.isEmpty()) {
            throw RetellApi.refused("It could not read the text. Change it, or leave it out.");
        }
        return good;
    }

    @Override
    public void remove(Credentials credentials, String id) {
        api.delete(credentials, "delete-knowledge-base", id);
    }

    record Base(
            String knowledgeBaseId,
            @Nullable String knowledgeBaseName,
            @Nullable String status) {

        Base {
            Objects.requireNonNull(knowledgeBaseId);
        }

        boolean hasFailed() {
            return "error".equals(status);
        }
    }
}
