package com.genius365.provider.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.VendorKnowledge;
import com.genius365.provider.http.ProviderRequest;
import com.genius365.provider.http.ProviderRequest.Part;
import com.genius365.provider.http.Signature;
import com.genius365.provider.vapi.VapiAssistant.Metadata;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts as files at VAPI, which an assistant's query tool looks things up in. */
@Component
class VapiKnowledge implements VendorKnowledge {

    private static final String PURPOSE = "assistant";
    private static final String ENDING = ".txt";

    /** VAPI takes no longer names. */
    private static final int LONGEST_NAME = 40;

    private final VapiApi vapi;

    VapiKnowledge(VapiApi vapi) {
        this.vapi = vapi;
    }

    @Override
    public Provider provider() {
        return Provider.VAPI;
    }

    @Override
    public String add(Credentials credentials, String reference, String title, String text) {
        var content = ("# " + title + "\n\n" + text).getBytes(UTF_8);
        var request = ProviderRequest.multipart(
                List.of(
                        Part.text("purpose", PURPOSE),
                        Part.text("metadata", vapi.json().writeValueAsString(Map.of(Metadata.REFERENCE, reference))),
                        Part.file("file", fileName(reference), "text/plain; charset=utf-8", content)),
                "file");
        return vapi.http().send(credentials, request, File.class).id();
    }

    @Override
    public Optional<String> find(Credentials credentials, String reference) {
        var files = ProviderRequest.get("file").with("purpose", PURPOSE);
        return vapi.http().sendForList(credentials, files, File.class).stream()
                .filter(file -> file.isCalled(reference))
                .map(File::id)
                .findFirst();
    }

    @Override
    public void remove(Credentials credentials, String id) {
        vapi.delete(credentials, "file", id);
    }

    private static String fileName(String reference) {
        var name = reference + ENDING;
        return name.length() <= LONGEST_NAME
                ? name
                : Signature.sha256(reference.getBytes(UTF_8)).substring(0, LONGEST_NAME - ENDING.length()) + ENDING;
    }

    record File(String id, @Nullable String name, @Nullable String originalName) {

        File {
            Objects.requireNonNull(id);
        }

        boolean isCalled(String reference) {
            var expected = fileName(reference);
            return expected.equals(name) || expected.equals(originalName);
        }
    }
}
