package com.genius365.provider.retell;

import com.genius365.provider.http.HttpSettings;
import java.time.Duration;
import org.hibernate.validator.constraints.URL;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where Retell's API is. */
@Validated
@ConfigurationProperties("genius365.retell")
record RetellProperties(
        @URL(
                regexp = "https?://.+",
                message = "must be an absolute http or https address, for example https://api.retellai.com")
        @DefaultValue("https://api.retellai.com")
        String baseUrl,

        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("500ms") Duration retryBackoff) {

    HttpSettings http() {
        return new HttpSettings(baseUrl, connectTimeout, callTimeout, retryBackoff);
    }
}
