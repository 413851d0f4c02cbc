package com.genius365.sandbox.script;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where recordings are to be had: at the public address where one is set, else where the request came in. */
@Component
@Profile("demo")
public class RecordingAddress {

    private final String publicUrl;

    RecordingAddress(@Value("${genius365.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** Scheme, host and port. */
    public String origin() {
        return publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
    }
}
