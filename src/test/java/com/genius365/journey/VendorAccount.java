package com.genius365.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account at a vendor of the sandbox, in the hands of somebody who works there and not here.
 *
 * @param vendor where its paths begin
 */
record VendorAccount(URI vendor, String key) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    JsonNode post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    JsonNode patch(String path, JsonNode body) {
        return send("PATCH", path, BodyPublishers.ofString(body.toString()));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    @Override
    public String toString() {
        return "VendorAccount[" + vendor + "]";
    }

    private JsonNode send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(vendor + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The sandbox answered " + answer.statusCode() + ": " + answer.body());
            }
            return json(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
