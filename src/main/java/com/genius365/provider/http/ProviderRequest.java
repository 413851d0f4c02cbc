package com.genius365.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a vendor.
 *
 * @param path segments below the base address, not yet encoded
 * @param body becomes JSON, or a form where it is a {@link Form}; null: none
 * @param isRepeatable whether doing it twice is the same as doing it once
 */
public record ProviderRequest(
        String method,
        List<String> path,
        Map<String, String> query,
        @Nullable Object body,
        boolean isRepeatable) {

    public ProviderRequest {
        path = List.copyOf(path);
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /** Reads. */
    public static ProviderRequest get(String... path) {
        return new ProviderRequest("GET", List.of(path), Map.of(), null, true);
    }

    /** Reads too, where the vendor wants the criteria as a body. */
    public static ProviderRequest search(Object criteria, String... path) {
        return new ProviderRequest("POST", List.of(path), Map.of(), criteria, true);
    }

    /** Makes or starts something: sent once, whatever happens. */
    public static ProviderRequest post(Object body, String... path) {
        return new ProviderRequest("POST", List.of(path), Map.of(), body, false);
    }

    /** Makes something of a form with parts: sent once, whatever happens. */
    public static ProviderRequest multipart(List<Part> parts, String... path) {
        return post(new Form(parts), path);
    }

    /** Sets fields to values, the same however often. */
    public static ProviderRequest patch(Object body, String... path) {
        return new ProviderRequest("PATCH", List.of(path), Map.of(), body, true);
    }

    public static ProviderRequest delete(String... path) {
        return new ProviderRequest("DELETE", List.of(path), Map.of(), null, true);
    }

    public ProviderRequest with(String name, Object value) {
        var more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new ProviderRequest(method, path, more, body, isRepeatable);
    }

    /** Without query and body: they may hold numbers and secrets. */
    @Override
    public String toString() {
        return "ProviderRequest[" + method + " " + path.getFirst() + "]";
    }

    /** A body of the kind {@code multipart/form-data}. */
    record Form(List<Part> parts) {

        Form {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param fileName null: a plain field
     * @param contentType for example {@code application/json}
     */
    public record Part(String name, @Nullable String fileName, String contentType, byte[] content) {

        /** A field with words. */
        public static Part text(String name, String words) {
            return new Part(name, null, "text/plain; charset=utf-8", words.getBytes(UTF_8));
        }

        public static Part file(String name, String fileName, String contentType, byte[] content) {
            return new Part(name, fileName, contentType, content);
        }

        @Override
        public String toString() {
            return "Part[" + name + ", " + content.length + " bytes]";
        }
    }
}
