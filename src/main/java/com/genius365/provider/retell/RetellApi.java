package com.genius365.provider.retell;

import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.http.ConnectionGuards;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import com.genius365.provider.http.VendorJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How Retell is asked, by pages too, and how it says that something is missing. */
@Component
@EnableConfigurationProperties(RetellProperties.class)
class RetellApi {

    static final int PAGE = 100;

    private final JsonMapper json = VendorJson.mapper()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ProviderHttp http;

    RetellApi(RetellProperties properties, ConnectionGuards guards) {
        this.http = new ProviderHttp(Provider.RETELL, properties.http(), guards, json, RetellApi::isMissing);
    }

    /** Retell describes no 404 for most of its objects, but a 422 with these words. */
    private static boolean isMissing(int status, String words) {
        return status == 422 && words.startsWith("Cannot find requested asset");
    }

    JsonMapper json() {
        return json;
    }

    <T> T send(Credentials credentials, ProviderRequest request, Class<T> answer) {
        return http.send(credentials, request, answer);
    }

    void send(Credentials credentials, ProviderRequest request) {
        http.send(credentials, request);
    }

    <T> List<T> sendForList(Credentials credentials, ProviderRequest request, Class<T> element) {
        return http.sendForList(credentials, request, element);
    }

    /** Deletes it; what is not there any more is deleted. */
    void delete(Credentials credentials, String operation, @Nullable String id) {
        if (id == null) {
            return;
        }
        ProviderHttp.unlessMissing(() -> {
            http.send(credentials, ProviderRequest.delete(operation, id));
            return true;
        });
    }

    /** Page by page, up to the limit. */
    <T> List<T> pages(Credentials credentials, PageRequest request, Class<? extends Page<T>> type, int limit) {
        var rows = new ArrayList<T>();
        String key = null;
        String before;
        do {
            var page = http.send(credentials, request.after(key), type);
            if (page.items() != null) {
                rows.addAll(page.items());
            }
            before = key;
            key = Boolean.TRUE.equals(page.hasMore()) ? page.paginationKey() : null;
            // A key that does not move on would lead in circles.
        } while (key != null && !key.equals(before) && rows.size() < limit);
        return rows.size() <= limit ? rows : rows.subList(0, limit);
    }

    static ProviderRequest key(ProviderRequest request, @Nullable String key) {
        return key == null ? request : request.with("pagination_key", key);
    }

    static ProviderException refused(String message) {
        return new ProviderException(Provider.RETELL, Kind.REJECTED, 0, message, null);
    }

    @FunctionalInterface
    interface PageRequest {
        ProviderRequest after(@Nullable String key);
    }

    interface Page<T> {

        @Nullable
        List<T> items();

        @Nullable
        Boolean hasMore();

        @Nullable
        String paginationKey();
    }
}
