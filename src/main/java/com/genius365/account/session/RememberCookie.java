package com.genius365.account.session;

import com.genius365.common.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie by which a browser remembers a session: of this host only, out of reach of scripts, and over HTTPS only where
 * people come that way.
 */
@Component
public class RememberCookie {

    private final boolean isSecure;
    private final String name;

    RememberCookie(@Value("${genius365.public-url}") String publicUrl) {
        this.isSecure = publicUrl.startsWith("https:");
        this.name = isSecure ? "__Host-remember" : "remember";
    }

    Optional<String> find(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> value != null && !value.isEmpty())
                        .findFirst();
    }

    public void set(HttpServletResponse response, Secret token) {
        write(response, token.reveal(), AccountSessions.REMEMBERED_FOR);
    }

    public void remove(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration lasts) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(isSecure)
                        .sameSite("Lax")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
