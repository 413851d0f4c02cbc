package com.genius365.sandbox.vendor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sandbox behaves.
 *
 * @param pace what every wait inside it is multiplied by
 * @param slowAnswer how long a slow answer takes
 */
@ConfigurationProperties("genius365.sandbox")
record SandboxProperties(
        @DefaultValue("1.0") double pace,
        @DefaultValue("30s") Duration slowAnswer) {}
