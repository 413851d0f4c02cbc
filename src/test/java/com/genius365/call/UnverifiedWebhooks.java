package com.genius365.call;

import com.genius365.database.ChangeNotices;
import com.genius365.integration.Connections;
import com.genius365.provider.Provider;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The program's own webhook controller once more, for benchmarks, with vendors that believe every signature: what
 * verifying costs is the difference between the two. It is in no package that is shipped.
 */
public class UnverifiedWebhooks {

    private final WebhookController controller;

    UnverifiedWebhooks(
            Connections connections,
            VoiceProviders providers,
            WebhookInbox inbox,
            ChangeNotices notices,
            MeterRegistry meters,
            Clock clock,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
            throws NoSuchMethodException {
        this.controller = new WebhookController(
                new WebhookSenders(connections, believing(providers), notices, clock), inbox, meters, clock);
        mapping.registerMapping(
                RequestMappingInfo.paths("/api/bench/webhooks/{vendor}/{connectionId}")
                        .methods(RequestMethod.POST)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                this,
                UnverifiedWebhooks.class.getDeclaredMethod(
                        "receive", String.class, String.class, HttpServletRequest.class));
    }

    ResponseEntity<Void> receive(
            @PathVariable String vendor, @PathVariable String connectionId, HttpServletRequest request)
            throws IOException {
        return controller.receive(vendor, connectionId, request);
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
