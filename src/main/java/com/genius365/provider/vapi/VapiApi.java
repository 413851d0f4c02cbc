package com.genius365.provider.vapi;

import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.http.ConnectionGuards;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import com.genius365.provider.http.VendorJson;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The way to VAPI that its clients share, so that an account in trouble is in trouble for all of them. */
@Component
@EnableConfigurationProperties(VapiProperties.class)
class VapiApi {

    /** Calls and assistants come with transcripts and prompts: more of them might not fit into one answer. */
    private static final int PAGE = 50;

    private static final int MOST_SEARCHED = 2_000;

    private final JsonMapper json = VendorJson.mapper().build();
    private final ProviderHttp http;

    VapiApi(VapiProperties properties, ConnectionGuards guards) {
        this.http = new ProviderHttp(Provider.VAPI, properties.http(), guards, json, (status, words) -> false);
    }

    JsonMapper json() {
        return json;
    }

    ProviderHttp http() {
        return http;
    }

    /** Goes through a list, newest first, page by page, until one is the one. */
    <T extends VapiObject> Optional<T> search(
            Credentials credentials, ProviderRequest request, Class<T> type, Predicate<T> isFound) {
        var seen = new HashSet<String>();
        var page = request.with("limit", PAGE);
        while (seen.size() < MOST_SEARCHED) {
            var rows = http.sendForList(credentials, page, type);
            var before = seen.size();
            for (var row : rows.stream().sorted(VapiObject.NEWEST_FIRST).toList()) {
                if (seen.add(row.id()) && isFound.test(row)) {
                    return Optional.of(row);
                }
            }
            var oldest = rows.stream()
                    .map(VapiObject::createdAt)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
            if (rows.size() < PAGE || oldest.isEmpty() || seen.size() == before) {
                return Optional.empty();
            }
            // Including the oldest: others may have been made in the same millisecond.
            page = request.with("limit", PAGE).with("createdAtLe", oldest.get());
        }
        return Optional.empty();
    }

    /** Removes what the path leads to; where nothing is there, it is removed. */
    void delete(Credentials credentials, String... path) {
        ProviderHttp.unlessMissing(() -> {
            http.send(credentials, ProviderRequest.delete(path));
            return true;
        });
    }
}
