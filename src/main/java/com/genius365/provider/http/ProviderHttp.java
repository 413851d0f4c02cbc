package com.genius365.provider.http;

import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.exception.AcquirePermissionCancelledException;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one vendor over HTTP and turns whatever goes wrong into a {@link ProviderException}.
 *
 * <p>Only what is safe to repeat is repeated, up to three times, when the vendor could not be reached, was overloaded
 * (429) or failed (5xx). What makes or starts something is sent exactly once: where it cannot be told whether the vendor
 * did it, the kind is UNKNOWN_OUTCOME. Redirects are not followed, so that a key never reaches another host. Nothing is
 * logged.
 */
public final class ProviderHttp {

    private static final int ATTEMPTS = 3;
    private static final int IDLE_CONNECTIONS = 25;
    /** Shorter than servers wait. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(5);
    private static final long LARGEST_ANSWER = 10 * 1024 * 1024L;
    private static final long LARGEST_REFUSAL = 64 * 1024L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final MediaType JSON = MediaType.get("application/json");

    private final Provider provider;
    private final HttpUrl baseUrl;
    private final JsonMapper json;
    private final BiPredicate<Integer, String> isMissing;
    private final OkHttpClient client;
    private final Retry retry;
    private final ConnectionGuards guards;

    /**
     * @param isMissing whether a status and the vendor's words mean that what was addressed does not exist, besides 404
     */
    public ProviderHttp(
            Provider provider,
            HttpSettings settings,
            ConnectionGuards guards,
            JsonMapper json,
            BiPredicate<Integer, String> isMissing) {
        this.provider = provider;
        this.baseUrl = HttpUrl.get(settings.baseUrl());
        this.json = json;
        this.isMissing = isMissing;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .callTimeout(settings.callTimeout())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                // OkHttp would send a POST again whose connection broke.
                .retryOnConnectionFailure(false)
                // A server closes connections that nobody uses, and what is sent on a closed one is lost: several of
                // them
                // would use up the attempts of one request.
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE.toSeconds(), TimeUnit.SECONDS))
                .eventListener(new SendingListener())
                .build();
        this.retry = Retry.of(provider.path(), retryConfig(settings.retryBackoff()));
        this.guards = guards;
    }

    /** Where the vendor is, without a slash at the end: its client in the browser goes there too. */
    public String baseUrl() {
        var text = baseUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Asks for one object. */
    public <T> T send(Credentials credentials, ProviderRequest request, Class<T> answer) {
        return exchange(credentials, request, json.constructType(answer));
    }

    /** Asks for a bare array. */
    public <T> List<T> sendForList(Credentials credentials, ProviderRequest request, Class<T> element) {
        JavaType list = json.getTypeFactory().constructCollectionType(List.class, element);
        return exchange(credentials, request, list);
    }

    /** Asks for something to be done whose answer says no more than that it was. */
    public void send(Credentials credentials, ProviderRequest request) {
        guarded(credentials, request, response -> true);
    }

    private <T> T exchange(Credentials credentials, ProviderRequest request, JavaType type) {
        return guarded(credentials, request, response -> read(response.body(), type));
    }

    private <T> T guarded(Credentials credentials, ProviderRequest request, Reader<T> reader) {
        var attempt = guards.guard(credentials.connection(), baseUrl(), () -> once(credentials, request, reader));
        try {
            return Retry.decorateSupplier(retry, attempt).get();
        } catch (Failure failure) {
            throw failure.exception();
        } catch (CallNotPermittedException | BulkheadFullException | AcquirePermissionCancelledException notSent) {
            throw new ProviderException(provider, Kind.UNAVAILABLE, 0, null, notSent);
        }
    }

    private <T> T once(Credentials credentials, ProviderRequest request, Reader<T> reader) {
        var sending = new Sending();
        var call = client.newCall(build(credentials, request, sending));
        try (var response = call.execute()) {
            if (!response.isSuccessful()) {
                throw refusal(credentials, request, response);
            }
            return answer(request, response, reader);
        } catch (IOException broken) {
            throw interruption(request, sending, broken);
        }
    }

    private <T> T answer(ProviderRequest request, Response response, Reader<T> reader) throws IOException {
        try {
            return reader.read(response);
        } catch (JacksonException | NonsenseException nonsense) {
            throw new Failure(
                    new ProviderException(provider, uncertain(request), response.code(), null, withoutText(nonsense)),
                    false,
                    Duration.ZERO);
        }
    }

    private Request build(Credentials credentials, ProviderRequest request, Sending sending) {
        var url = baseUrl.newBuilder();
        request.path().forEach(url::addPathSegment);
        request.query().forEach(url::addQueryParameter);
        var builder = new Request.Builder()
                .url(url.build())
                .tag(Sending.class, sending)
                .header("Accept", "application/json")
                .header("User-Agent", "Genius365")
                .method(request.method(), request.isBarePost() ? RequestBody.EMPTY : body(request));
        try {
            return builder.header(
                            "Authorization",
                            "Bearer " + credentials.apiKey().reveal().strip())
                    .build();
        } catch (IllegalArgumentException notAscii) {
            throw new Failure(
                    new ProviderException(provider, Kind.UNAUTHORIZED, 0, "The key has characters no key has", null),
                    false,
                    Duration.ZERO);
        }
    }

    private @Nullable RequestBody body(ProviderRequest request) {
        var once = !request.isRepeatable();
        return switch (request.body()) {
            case null -> null;
            case ProviderRequest.Form form -> new Body(form(form), once);
            case Object content -> new Body(RequestBody.create(json.writeValueAsBytes(content), JSON), once);
        };
    }

    private static RequestBody form(ProviderRequest.Form form) {
        var body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        form.parts()
                .forEach(part -> body.addFormDataPart(
                        part.name(),
                        part.fileName(),
                        RequestBody.create(part.content(), MediaType.get(part.contentType()))));
        return body.build();
    }

    private Failure refusal(Credentials credentials, ProviderRequest request, Response response) {
        var status = response.code();
        var words = words(credentials, response);
        var kind = kind(request, status, words);
        var retryAfter = retryAfter(response);
        var mayRepeat = request.isRepeatable()
                && (kind == Kind.RATE_LIMITED || kind == Kind.UNAVAILABLE)
                && retryAfter.compareTo(LONGEST_RETRY_AFTER) <= 0;
        return new Failure(new ProviderException(provider, kind, status, words, null), mayRepeat, retryAfter);
    }

    private @Nullable String words(Credentials credentials, Response response) {
        if (response.isRedirect()) {
            return "Answers with a redirect, which is not followed. Check the address of the API.";
        }
        try {
            var body = response.peekBody(LARGEST_REFUSAL).bytes();
            return VendorWords.of(body, credentials.apiKey(), json);
        } catch (IOException brokenOff) {
            return null;
        }
    }

    private Kind kind(ProviderRequest request, int status, @Nullable String words) {
        if (isMissing.test(status, words == null ? "" : words)) {
            return Kind.NOT_FOUND;
        }
        return switch (status) {
            case 401, 402, 403 -> Kind.UNAUTHORIZED;
            case 404 -> Kind.NOT_FOUND;
            case 408 -> uncertain(request);
            case TOO_MANY_REQUESTS -> Kind.RATE_LIMITED;
            case 503 -> Kind.UNAVAILABLE;
            default -> status >= 500 ? uncertain(request) : Kind.REJECTED;
        };
    }

    private Failure interruption(ProviderRequest request, Sending sending, IOException broken) {
        var kind = sending.begun ? uncertain(request) : Kind.UNAVAILABLE;
        // Waiting as long again, twice, helps nobody.
        var timedOut = sending.begun && broken instanceof InterruptedIOException;
        return new Failure(
                new ProviderException(provider, kind, 0, null, broken),
                request.isRepeatable() && !timedOut,
                Duration.ZERO);
    }

    private static Kind uncertain(ProviderRequest request) {
        return request.isRepeatable() ? Kind.UNAVAILABLE : Kind.UNKNOWN_OUTCOME;
    }

    private <T> T read(ResponseBody body, JavaType type) throws IOException {
        var source = body.source();
        if (source.request(LARGEST_ANSWER + 1)) {
            throw new NonsenseException("Answer of more than " + LARGEST_ANSWER + " bytes");
        }
        T value = json.readValue(source.readByteArray(), type);
        if (value == null) {
            throw new NonsenseException("Answer without content");
        }
        return value;
    }

    /** Jackson quotes what it could not read, and that may be a number or a transcript. */
    private static Throwable withoutText(Exception nonsense) {
        if (nonsense instanceof JacksonException unreadable) {
            var where = unreadable.getLocation();
            return new NonsenseException(unreadable.getClass().getSimpleName()
                    + (where == null ? "" : " in line " + where.getLineNr() + ", column " + where.getColumnNr()));
        }
        return nonsense;
    }

    private static Duration retryAfter(Response response) {
        var header = response.header("Retry-After");
        if (header == null) {
            return Duration.ZERO;
        }
        if (header.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        var date = response.headers().getInstant("Retry-After");
        if (date == null) {
            return Duration.ZERO;
        }
        var wait = Duration.between(Instant.ofEpochMilli(response.receivedResponseAtMillis()), date);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static RetryConfig retryConfig(Duration backoff) {
        var growing = IntervalFunction.ofExponentialRandomBackoff(backoff, 2, 0.5);
        return RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .retryOnException(thrown -> thrown instanceof Failure failure && failure.mayRepeat())
                .intervalBiFunction((attempt, outcome) -> Math.max(
                        growing.apply(attempt),
                        outcome.getLeft() instanceof Failure failure
                                ? failure.retryAfter().toMillis()
                                : 0))
                .build();
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(Response response) throws IOException;
    }

    /** Whether the vendor may have seen anything of the request. */
    private static final class Sending {
        private volatile boolean begun;
    }

    private static final class SendingListener extends EventListener {

        @Override
        public void requestHeadersStart(Call call) {
            var sending = call.request().tag(Sending.class);
            if (sending != null) {
                sending.begun = true;
            }
        }
    }

    private static final class Body extends RequestBody {

        private final RequestBody content;
        private final boolean once;

        Body(RequestBody content, boolean once) {
            this.content = content;
            this.once = once;
        }

        @Override
        public @Nullable MediaType contentType() {
            return content.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return content.contentLength();
        }

        /** Keeps OkHttp from sending it again by itself, as it does on a 503 with "Retry-After: 0". */
        @Override
        public boolean isOneShot() {
            return once;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            content.writeTo(sink);
        }
    }

    private static final class NonsenseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NonsenseException(String message) {
            super(message);
        }
    }

    /** Empty where what was asked for is not there. */
    public static <T> Optional<T> unlessMissing(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ProviderException failed) {
            if (failed.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
