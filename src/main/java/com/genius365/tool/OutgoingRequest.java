package com.genius365.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.Secret;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request that a tool makes, with the arguments filled in. */
final class OutgoingRequest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String JSON = "application/json";
    private static final String CONTENT_TYPE = "Content-Type";

    private final String method;
    private final HttpUrl url;

    /** Those that may be sent to whoever it leads on to. */
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** Those that are for the server alone that was entered. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    private final byte @Nullable [] body;

    private OutgoingRequest(String method, String url, byte @Nullable [] body) {
        var parsed = HttpUrl.parse(url);
        if (parsed == null) {
            throw new UnfitArgumentException("With these arguments the address is none.");
        }
        this.method = method;
        this.url = parsed;
        this.body = body;
        headers.put("Accept", JSON + ", text/plain;q=0.9, */*;q=0.5");
        headers.put("User-Agent", "agent-tools/1");
    }

    /** @param timestamp in seconds since 1970 */
    static OutgoingRequest of(
            RunnableTool tool, ToolSetup.Function function, JsonNode arguments, ToolOccasion occasion, long timestamp) {
        var message = MAPPER.createObjectNode();
        message.put("tool", tool.name());
        message.set("arguments", arguments);
        if (occasion.vendorCall() == null) {
            message.put("test", true);
        } else {
            message.putObject("call").put("id", occasion.vendorCall());
        }
        var body = MAPPER.writeValueAsBytes(message);
        var request = new OutgoingRequest("POST", function.url(), body);
        request.headers.put(CONTENT_TYPE, JSON);
        request.secrets.put("Idempotency-Key", occasion.key());
        request.addSecrets(tool);
        var signing = tool.signing();
        if (signing != null) {
            request.secrets.put(RequestSignature.TIMESTAMP, Long.toString(timestamp));
            request.secrets.put(RequestSignature.SIGNATURE, RequestSignature.of(signing, timestamp, body));
        }
        return request;
    }

    static OutgoingRequest of(RunnableTool tool, ToolSetup.ApiRequest api, JsonNode arguments, ToolOccasion occasion) {
        var contentType = contentType(api);
        var body = api.method().hasBody() ? body(api, contentType, arguments).getBytes(UTF_8) : null;
        var request = new OutgoingRequest(
                api.method().name(), Placeholders.inUrl(api.url().strip(), arguments), body);
        if (body != null) {
            request.headers.put(CONTENT_TYPE, contentType);
        }
        for (var header : api.headers()) {
            if (!header.name().equalsIgnoreCase(CONTENT_TYPE)) {
                request.headers.put(header.name(), Placeholders.inHeader(header.value(), arguments));
            }
        }
        if (api.method() != ToolSetup.Method.GET) {
            request.secrets.put("Idempotency-Key", occasion.key());
        }
        request.addSecrets(tool);
        return request;
    }

    boolean isGet() {
        return method.equals("GET");
    }

    HttpUrl url() {
        return url;
    }

    /** To its own address, or where that leads on to; another server gets no secrets. */
    Request at(HttpUrl target) {
        var builder = new Request.Builder()
                .url(target)
                .method(method, body == null ? null : RequestBody.create(body, (MediaType) null));
        headers.forEach((name, value) -> builder.header(name, printable(value)));
        if (isSameServer(target)) {
            secrets.forEach((name, value) -> builder.header(name, value));
        }
        return builder.build();
    }

    private boolean isSameServer(HttpUrl target) {
        return target.host().equals(url.host()) && target.port() == url.port() && target.isHttps() == url.isHttps();
    }

    private void addSecrets(RunnableTool tool) {
        var values = tool.secrets().headers();
        for (var name : tool.setup().secretHeaders()) {
            var value = values.get(name);
            if (value != null) {
                secrets.put(name, clean(value));
            }
        }
    }

    private static String clean(Secret value) {
        return value.reveal().strip();
    }

    private static String contentType(ToolSetup.ApiRequest api) {
        return api.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(CONTENT_TYPE))
                .map(ToolSetup.Header::value)
                .findFirst()
                .orElse(JSON);
    }

    private static String body(ToolSetup.ApiRequest api, String contentType, JsonNode arguments) {
        if (api.body().isBlank()) {
            return arguments.toString();
        }
        var type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return Placeholders.inJson(api.body(), arguments);
        }
        return type.startsWith("application/x-www-form-urlencoded")
                ? Placeholders.inForm(api.body().strip(), arguments)
                : Placeholders.asIs(api.body(), arguments);
    }

    /** What no header may hold is an argument's, and not worth failing for. */
    private static String printable(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
