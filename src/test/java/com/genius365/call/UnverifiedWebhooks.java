package com.genius365.call;

import com.genius365.database.ChangeNotices;
import com.genius365.integration.Connections;
import com.genius365.provider.Provider;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The program's own reception of webhooks once more, for benchmarks, with vendors that believe every signature: what
 * verifying costs is the difference between the two. It is in no package that is shipped.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
public class UnverifiedWebhooks extends HttpFilter {

    private static final Pattern ADDRESS = Pattern.compile("/api/bench/webhooks/([a-z]{1,20})/([0-9a-zA-Z-]{1,100})");

    private final transient WebhookReception reception;

    UnverifiedWebhooks(
            Connections connections,
            VoiceProviders providers,
            WebhookInbox inbox,
            ChangeNotices notices,
            MeterRegistry meters,
            Clock clock)
            throws NoSuchMethodException {
        this.reception = new WebhookReception(
                new WebhookSenders(connections, believing(providers), notices, clock), inbox, meters, clock);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(
                reception.receive(address.group(1), address.group(2), request).value());
    }

    private static VoiceProviders believing(VoiceProviders providers) throws NoSuchMethodException {
        var clients = Stream.of(Provider.values())
                .flatMap(provider -> providers.find(provider).stream())
                .map(UnverifiedWebhooks::believing)
                .toList();
        return BeanUtils.instantiateClass(VoiceProviders.class.getDeclaredConstructor(List.class), clients);
    }

    private static VoiceProvider believing(VoiceProvider client) {
        return (VoiceProvider) Proxy.newProxyInstance(
                VoiceProvider.class.getClassLoader(),
                new Class<?>[] {VoiceProvider.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("isAuthentic")) {
                        return true;
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
