package com.genius365.tenancy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Takes the host, the scheme and the caller's address from a proxy that is trusted. From anyone else these headers mean
 * nothing: the host decides whose data is shown.
 *
 * <p>Of several values the last counts, which the proxy next to us wrote; of addresses the last that is no proxy's.
 */
final class ForwardedValve extends ValveBase {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final TrustedProxies proxies;

    ForwardedValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (proxies.contains(request.getRemoteAddr())) {
            readScheme(request);
            readHost(request);
            // Last: who the caller is decides whether the caller is trusted.
            readCaller(request);
        }
        getNext().invoke(request, response);
    }

    private static void readScheme(Request request) {
        var scheme = last(request.getHeader("X-Forwarded-Proto")).filter(it -> it.equals("https") || it.equals("http"));
        scheme.ifPresent(it -> {
            var isSecure = it.equals("https");
            request.setSecure(isSecure);
            request.getCoyoteRequest().scheme().setString(it);
            request.setServerPort(isSecure ? HTTPS_PORT : HTTP_PORT);
        });
    }

    private static void readHost(Request request) {
        last(request.getHeader("X-Forwarded-Host"))
                .map(HOST::matcher)
                .filter(it -> it.matches())
                .ifPresent(host -> {
                    request.getCoyoteRequest().serverName().setString(host.group(1));
                    Optional.ofNullable(host.group(2)).map(Integer::parseInt).ifPresent(request::setServerPort);
                });
    }

    private void readCaller(Request request) {
        var header = request.getHeader("X-Forwarded-For");
        if (header == null) {
            return;
        }
        var addresses = Arrays.asList(header.split(",", -1)).reversed().stream()
                .map(String::strip)
                .toList();
        for (var address : addresses) {
            if (!isAddress(address)) {
                return;
            }
            request.setRemoteAddr(address);
            request.setRemoteHost(address);
            if (!proxies.contains(address)) {
                return;
            }
        }
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> last(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(it -> it.substring(it.lastIndexOf(',') + 1).strip());
    }
}
