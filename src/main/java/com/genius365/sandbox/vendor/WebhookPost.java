package com.genius365.sandbox.vendor;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Carries one webhook, once. */
@Component
@Profile("demo")
class WebhookPost implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WebhookPost.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final Map<Vendor, WebhookSignature> signatures;
    private final Clock clock;
    private final OkHttpClient http =
            new OkHttpClient.Builder().followRedirects(false).build();

    WebhookPost(List<WebhookSignature> signatures, Clock clock) {
        this.signatures = signatures.stream().collect(Collectors.toMap(WebhookSignature::vendor, Function.identity()));
        this.clock = clock;
    }

    /** Whether it was taken. */
    boolean send(Webhook webhook) {
        return ask(webhook).isPresent();
    }

    /** The beginning of what came back; empty: it was not taken. */
    Optional<String> ask(Webhook webhook) {
        try (var answer = client(webhook.vendor()).newCall(request(webhook)).execute()) {
            if (!answer.isSuccessful()) {
                log.info("{} was answered {}", webhook, answer.code());
                return Optional.empty();
            }
            return Optional.of(answer.peekBody(LARGEST_ANSWER).string());
        } catch (IOException | IllegalArgumentException failure) {
            log.info("{} did not arrive: {}", webhook, failure.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private OkHttpClient client(Vendor vendor) {
        return http.newBuilder().callTimeout(vendor.webhookTimeout()).build();
    }

    private Request request(Webhook webhook) {
        var request = new Request.Builder().url(webhook.url()).post(RequestBody.create(webhook.body(), JSON));
        var signature = signatures.get(webhook.vendor());
        if (signature != null) {
            signature.headers(webhook, clock.instant()).forEach(request::header);
        }
        // What the customer asked for wins over what a credential gives, as the vendor documents it.
        webhook.headers().forEach(request::header);
        return request.build();
    }
}
