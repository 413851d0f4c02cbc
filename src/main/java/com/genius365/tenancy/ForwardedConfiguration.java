package com.genius365.tenancy;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets trusted proxies say where a request came from, before any filter looks at it. */
@Configuration(proxyBeanMethods = false)
class ForwardedConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedHosts(
            @Value("${genius365.trusted-proxies}") List<String> written) {
        var proxies = new TrustedProxies(written);
        return server -> {
            if (!proxies.isEmpty()) {
                server.addEngineValves(new ForwardedValve(proxies));
            }
        };
    }
}
