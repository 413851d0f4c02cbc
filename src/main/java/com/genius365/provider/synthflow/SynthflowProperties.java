package com.genius365.provider.synthflow;

import com.genius365.provider.http.HttpSettings;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Synthflow's API is.
 *
 * @param baseUrl the only place to ask; null: every region there is
 */
@Validated
@ConfigurationProperties("genius365.synthflow")
record SynthflowProperties(
        @URL(
                regexp = "https?://.+",
                message = "must be an absolute http or https address, for example https://api.synthflow.ai/v2")
        @Nullable
        String baseUrl,

        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("500ms") Duration retryBackoff) {

    /** The world first: most accounts are there. */
    private static final List<String> REGIONS =
            List.of("https://api.synthflow.ai/v2", "https://api.us.synthflow.ai/v2", "https://api.eu.synthflow.ai/v2");

    List<HttpSettings> regions() {
        var addresses = baseUrl == null ? REGIONS : List.of(baseUrl);
        return addresses.stream()
                .map(address -> new HttpSettings(address, connectTimeout, callTimeout, retryBackoff))
                .toList();
    }
}
