package com.genius365.notification.resend;

import com.genius365.common.Secret;
import com.genius365.notification.MailNotSentException;
import com.genius365.notification.MailTransport;
import com.genius365.notification.OutgoingMail;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends by way of Resend. The mail's id is the idempotency key, so that one that was taken over without our hearing of it
 * is not sent twice within a day. Redirects are not followed, so that the key never reaches another host.
 */
@Component
@Order(1)
class ResendTransport implements MailTransport {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final long LARGEST_REFUSAL = 16 * 1024L;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private final HttpUrl address;
    private final Secret apiKey;
    private final JsonMapper json;
    private final OkHttpClient client;

    ResendTransport(
            @Value("${genius365.mail.resend.base-url}") String baseUrl,
            @Value("${genius365.mail.resend.api-key}") String apiKey,
            @Value("${genius365.mail.resend.call-timeout:20s}") Duration callTimeout,
            JsonMapper json) {
        this.address =
                HttpUrl.get(baseUrl).newBuilder().addPathSegment("emails").build();
        this.apiKey = new Secret(apiKey.strip());
        this.json = json;
        this.client = new OkHttpClient.Builder()
                .callTimeout(callTimeout)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    @Override
    public String label() {
        return "Resend";
    }

    @Override
    public boolean isConfigured() {
        return !apiKey.reveal().isEmpty();
    }

    @Override
    public void send(OutgoingMail mail) {
        try (var response = client.newCall(request(mail)).execute()) {
            if (!response.isSuccessful()) {
                throw failure(response);
            }
        } catch (IOException e) {
            throw MailNotSentException.later("Resend could not be reached, or did not answer in time.");
        }
    }

    private Request request(OutgoingMail mail) {
        var replyTo = mail.replyTo();
        var body = new ResendMail(
                from(mail),
                List.of(mail.recipient()),
                mail.subject(),
                replyTo == null ? null : List.of(replyTo),
                mail.html(),
                mail.text());
        try {
            return new Request.Builder()
                    .url(address)
                    .header("Authorization", "Bearer " + apiKey.reveal())
                    .header("Idempotency-Key", mail.id().toString())
                    .header("User-Agent", "Genius365")
                    .post(RequestBody.create(json.writeValueAsBytes(body), JSON))
                    .build();
        } catch (IllegalArgumentException e) {
            throw MailNotSentException.later("The key of Resend has characters no key has.");
        }
    }

    /** The name in quotes, so that a comma or a bracket in it is nothing but that. */
    private static String from(OutgoingMail mail) {
        var name = mail.senderName().replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + name + "\" <" + mail.senderAddress() + ">";
    }

    private MailNotSentException failure(Response response) throws IOException {
        var status = response.code();
        var said = words(response);
        return switch (status) {
            case BAD_REQUEST, UNPROCESSABLE -> MailNotSentException.refused("Resend refused the mail: " + said);
            case UNAUTHORIZED -> MailNotSentException.later("Resend refuses our key: " + said);
            case FORBIDDEN -> MailNotSentException.later("Resend does not let us send from this address: " + said);
            case TOO_MANY_REQUESTS -> MailNotSentException.notBefore("Resend wants us to wait.", wait(response));
            default -> MailNotSentException.later("Resend answered with status " + status + ".");
        };
    }

    private String words(Response response) throws IOException {
        try {
            var message = json.readTree(response.peekBody(LARGEST_REFUSAL).bytes())
                    .path("message")
                    .asString("");
            return message.isEmpty() ? "status " + response.code() : message;
        } catch (JacksonException e) {
            return "status " + response.code();
        }
    }

    private static @Nullable Duration wait(Response response) {
        var header = response.header("Retry-After");
        try {
            var seconds = header == null ? 0 : Long.parseLong(header.strip());
            var wait = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_WAIT.toSeconds()));
            return wait.isZero() ? null : wait;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
