package com.genius365.knowledge;

import com.genius365.common.PublicAddresses;
import com.genius365.common.Refusal;
import com.genius365.knowledge.extraction.FileInspector;
import java.io.IOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches what stands at an address that a person named: from the internet only, never from our own network, wherever names
 * and redirects lead.
 */
@Component
class PageFetcher {

    /** It may answer another time. The message is for people. */
    static final class NoAnswerException extends Refusal {

        private static final long serialVersionUID = 1L;

        NoAnswerException(String message, Throwable cause) {
            super(message, cause);
        }

        NoAnswerException(String message) {
            super(message);
        }
    }

    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PRIVATE =
            "This address leads into a private network. Only pages that anyone on the internet can open are fetched.";

    private final PublicAddresses addresses;
    private final OkHttpClient client;

    @Autowired
    PageFetcher() {
        this(new PublicAddresses());
    }

    PageFetcher(PublicAddresses addresses) {
        this.addresses = addresses;
        this.client = new OkHttpClient.Builder()
                .dns(addresses)
                .proxy(Proxy.NO_PROXY)
                .connectTimeout(Duration.ofSeconds(10))
                .callTimeout(PATIENCE)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /** @throws Refusal where it is no address of the web */
    static HttpUrl address(String typed) {
        var text = typed.strip();
        var whole = text.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? text : "https://" + text;
        var url = text.length() > LONGEST_ADDRESS ? null : HttpUrl.parse(whole);
        if (url == null || !(url.host().contains(".") || url.host().contains(":"))) {
            throw new Refusal("This is no address of a web page. It looks like https://example.com/prices.");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new Refusal(
                    "Leave the name and the password out of the address; pages behind a sign-in are not fetched.");
        }
        return url.newBuilder().fragment(null).build();
    }

    /**
     * Asks the address and follows where it leads to.
     *
     * @throws NoAnswerException where it may answer another time
     * @throws Refusal where it will not
     */
    byte[] fetch(String address) {
        var url = address(address);
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            try (var response = ask(url)) {
                if (!response.isRedirect()) {
                    return body(response);
                }
                url = target(response);
            } catch (PublicAddresses.NotPublicException e) {
                throw new Refusal(PRIVATE, e);
            } catch (UnknownHostException e) {
                throw new NoAnswerException("There is no " + url.host() + ". Check the address.", e);
            } catch (SSLException e) {
                throw new Refusal(url.host() + " has no valid certificate, so it is not trusted.", e);
            } catch (IOException e) {
                throw new NoAnswerException(url.host() + " does not answer. Check the address, or try again later.", e);
            }
        }
        throw new Refusal("This address leads from one page to the next without end.");
    }

    private Response ask(HttpUrl url) throws IOException {
        addresses.refuse(url);
        return client.newCall(new Request.Builder()
                        .url(url)
                        .header("User-Agent", "Genius365")
                        .header("Accept", "text/html, text/plain, application/pdf, */*;q=0.5")
                        .build())
                .execute();
    }

    private static HttpUrl target(Response response) {
        var location = response.header("Location");
        var next = location == null ? null : response.request().url().resolve(location);
        if (next == null) {
            throw new Refusal("This address leads to another one that cannot be opened.");
        }
        return address(next.toString());
    }

    private static byte[] body(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw refusal(response);
        }
        var source = response.body().source();
        if (source.request(FileInspector.LARGEST + 1L)) {
            throw new Refusal("What stands at this address is larger than 10 MB.");
        }
        return source.readByteArray();
    }

    private static Refusal refusal(Response response) {
        var host = response.request().url().host();
        var status = response.code();
        if (status == 401 || status == 403) {
            return new Refusal(host + " does not show this page to everyone. Copy its text, or upload it as a file.");
        }
        if (status == TOO_MANY_REQUESTS || status >= 500) {
            return new NoAnswerException(
                    host + " has a problem at the moment (status " + status + "). Try again later.");
        }
        return new Refusal("There is no page at this address (status " + status + "). Check it.");
    }
}
