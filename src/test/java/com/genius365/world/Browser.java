package com.genius365.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Visits the hosts of agencies over HTTP, as a browser does that follows no redirect and keeps the cookies of each host. */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    public Browser(int port) {
        this.port = port;
    }

    public HttpResponse<String> get(String host, String path) {
        return send(host, request(host, path).GET());
    }

    /** Posts a form. */
    public HttpResponse<String> post(String host, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                host,
                request(host, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Optional<String> cookie(String host, String name) {
        return Optional.ofNullable(jar(host).get(name));
    }

    public void setCookie(String host, String name, String value) {
        jar(host).put(name, value);
    }

    /** Where the answer sends to, without the host. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(address -> address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery()))
                .orElse("");
    }

    private HttpRequest.Builder request(String host, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                // Not every system finds names under localhost; the program sees only this.
                .header("Host", host + ":" + port);
        var sent = jar(host).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private HttpResponse<String> send(String host, HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .map(HttpCookie::parse)
                    .flatMap(List::stream)
                    .forEach(cookie -> jar(host).put(cookie.getName(), cookie.getValue()));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> jar(String host) {
        return cookies.computeIfAbsent(host, name -> new HashMap<>());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
