package com.genius365.operation;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What is not measured request by request. */
@Configuration(proxyBeanMethods = false)
class ObservationRules {

    /** Webhooks are counted where they are accepted; timing each of them took a tenth of the work of accepting it. */
    @Bean
    ObservationPredicate noWebhooks() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() instanceof HttpServletRequest carrier
                && carrier.getRequestURI().startsWith("/api/webhooks/"));
    }
}
