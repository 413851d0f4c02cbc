package com.genius365.provider.synthflow;

import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.http.ConnectionGuards;
import com.genius365.provider.http.HttpSettings;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import com.genius365.provider.http.Signature;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Synthflow where the account is. Regions share nothing: a good key is answered 401 in any but its own, so where a
 * key is at home is found by trying, and remembered for a while.
 */
final class SynthflowRegions {

    static final ProviderRequest CHEAPEST =
            ProviderRequest.get("assistants", "").with("limit", 1).with("offset", 0);

    private static final Pattern MISSING =
            Pattern.compile("(?i).*\\b(assistant|agent|model|call|action|knowledge base|source)\\b.*\\bnot found\\b.*");

    private final List<ProviderHttp> regions;
    private final JsonMapper json;
    private final Cache<String, ProviderHttp> homes = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    SynthflowRegions(List<HttpSettings> regions, ConnectionGuards guards, JsonMapper json) {
        this.json = json;
        this.regions = regions.stream()
                .map(settings ->
                        new ProviderHttp(Provider.SYNTHFLOW, settings, guards, json, SynthflowRegions::isMissing))
                .toList();
    }

    /** Of most objects Synthflow describes no 404, but a 400 with these words. */
    private static boolean isMissing(int status, String words) {
        return status == 400 && MISSING.matcher(words).matches();
    }

    /** Throws what the vendor says against the key, after trying it everywhere anew. */
    void check(Credentials credentials) {
        if (regions.size() == 1) {
            regions.getFirst().send(credentials, CHEAPEST);
            return;
        }
        // Where none answers, the one that is known stays: it is the one that is away.
        homes.put(name(credentials), search(credentials));
    }

    /** What the answer holds besides its status. */
    <T> T ask(Credentials credentials, ProviderRequest request, Class<T> answer) {
        var response =
                home(credentials).send(credentials, request, JsonNode.class).path("response");
        try {
            var read = json.treeToValue(response, answer);
            if (read != null) {
                return read;
            }
        } catch (RuntimeException unreadable) {
            // Without the cause: it quotes what it could not read.
        }
        throw new ProviderException(
                Provider.SYNTHFLOW,
                request.isRepeatable() ? Kind.UNAVAILABLE : Kind.UNKNOWN_OUTCOME,
                200,
                "Synthflow answered something that is no answer to this.",
                null);
    }

    /** Has something done whose answer says no more than that it was. */
    void tell(Credentials credentials, ProviderRequest request) {
        home(credentials).send(credentials, request);
    }

    private ProviderHttp home(Credentials credentials) {
        if (regions.size() == 1) {
            return regions.getFirst();
        }
        var known = homes.getIfPresent(name(credentials));
        if (known != null) {
            return known;
        }
        // Not within the cache: others would wait for the region that does not answer.
        var found = search(credentials);
        homes.put(name(credentials), found);
        return found;
    }

    /** One that does not answer may be the one: then nobody can say that the key is wrong. */
    private ProviderHttp search(Credentials credentials) {
        ProviderException refused = null;
        ProviderException silent = null;
        for (var region : regions) {
            try {
                region.send(credentials, CHEAPEST);
                return region;
            } catch (ProviderException failed) {
                if (failed.status() == 401) {
                    refused = failed;
                } else if (failed.kind() == Kind.UNAUTHORIZED) {
                    // It knows the key, and says what is wrong with it.
                    throw failed;
                } else {
                    silent = failed;
                }
            }
        }
        throw silent == null ? everywhere(refused) : silent;
    }

    private static ProviderException everywhere(@Nullable ProviderException refused) {
        return new ProviderException(
                Provider.SYNTHFLOW,
                Kind.UNAUTHORIZED,
                401,
                "No region of Synthflow (global, United States, European Union) knows this key.",
                refused);
    }

    private static String name(Credentials credentials) {
        return Signature.sha256(credentials.apiKey().reveal().strip().getBytes(StandardCharsets.UTF_8));
    }
}
