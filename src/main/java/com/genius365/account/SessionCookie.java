package com.genius365.account;

import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie where people come over HTTPS: sent over that only, and, by its name, refused by browsers from any
 * other host of the same domain.
 */
@Component
class SessionCookie implements ServletContextInitializer {

    private static final String NAME = "__Host-session";

    private final boolean isSecure;

    SessionCookie(@Value("${genius365.public-url}") String publicUrl) {
        this.isSecure = publicUrl.startsWith("https:");
    }

    @Override
    public void onStartup(ServletContext context) {
        if (isSecure) {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(NAME);
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
