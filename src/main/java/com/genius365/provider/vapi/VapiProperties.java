package com.genius365.provider.vapi;

import com.genius365.provider.http.HttpSettings;
import java.time.Duration;
import org.hibernate.validator.constraints.URL;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where VAPI's API is.
 *
 * @param baseUrl organisations in Europe have {@code https://api.eu.vapi.ai}
 */
@Validated
@ConfigurationProperties("genius365.vapi")
record VapiProperties(
        @URL(
                regexp = "https?://.+",
                message = "must be an absolute http or https address, for example https://api.vapi.ai")
        @DefaultValue("https://api.vapi.ai")
        String baseUrl,

        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("500ms") Duration retryBackoff) {

    HttpSettings http() {
        return new HttpSettings(baseUrl, connectTimeout, callTimeout, retryBackoff);
    }
}
