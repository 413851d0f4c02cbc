package com.genius365.tool;

import com.genius365.common.PublicAddresses;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/**
 * Asks servers that people name: over HTTPS, in no private network, and following no redirect. Nothing of what is sent or
 * answered is logged.
 */
@Component
public class OutgoingHttp {

    private final OutgoingAddresses addresses;
    private final OkHttpClient guarded;
    private final OkHttpClient named;

    OutgoingHttp(OutgoingAddresses addresses) {
        this.addresses = addresses;
        this.named = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // A proxy would look names up by itself, where nobody guards it.
                .proxy(Proxy.NO_PROXY)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
        this.guarded = named.newBuilder()
                .dns(addresses.dns())
                .addNetworkInterceptor(OutgoingHttp::requirePublicPeer)
                .build();
    }

    /** Says why nothing may be sent there, as far as it can be told without asking anyone. */
    public Optional<String> problem(HttpUrl url) {
        return addresses.problem(url);
    }

    /** @throws AddressRefusedException where it is none, or leads into a private network, as far as it can be told now */
    public void requirePublic(String address) {
        addresses.requirePublic(address);
    }

    /**
     * Sends it once. Check its address by {@link #problem} first.
     *
     * @param timeout for all of it, the answer included
     */
    public Response send(Request request, Duration timeout) throws IOException {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0) {
            throw new InterruptedIOException("timeout");
        }
        var client = addresses.isNamed(request.url()) ? named : guarded;
        var call = client.newCall(request);
        call.timeout().timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        return call.execute();
    }

    /** What became of a request, for people. */
    public static String words(IOException failure, HttpUrl target, Duration timeout) {
        var host = target.host();
        return switch (failure) {
            case PublicAddresses.NotPublicException it -> OutgoingAddresses.inside(host);
            case UnknownHostException it -> "There is no host of the name " + host + ".";
            case InterruptedIOException it -> "No answer within " + seconds(timeout) + ".";
            case ConnectException it -> "Nobody answers at " + host + ":" + target.port() + ".";
            case NoRouteToHostException it -> "Nobody answers at " + host + ":" + target.port() + ".";
            case SSLException it -> "The secure connection to " + host + " failed: its certificate may not be valid.";
            default -> "The connection to " + host + " broke.";
        };
    }

    /** The last line: whom we are connected to, however the name was found. */
    private static Response requirePublicPeer(Interceptor.Chain chain) throws IOException {
        var connection = chain.connection();
        var peer =
                connection == null ? null : connection.route().socketAddress().getAddress();
        if (!(peer instanceof InetAddress address) || !PublicAddresses.isPublic(address)) {
            throw new PublicAddresses.NotPublicException(chain.request().url().host());
        }
        return chain.proceed(chain.request());
    }

    private static String seconds(Duration timeout) {
        var seconds = Math.max(1, (timeout.toMillis() + 500) / 1000);
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
