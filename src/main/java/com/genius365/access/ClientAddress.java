package com.genius365.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request at hand comes from: the address that the container vouches for. */
@Component
public class ClientAddress {

    private static final int LONGEST_DEVICE = 300;

    public Optional<String> current() {
        return request().map(HttpServletRequest::getRemoteAddr);
    }

    /** As the browser names itself, in characters that can be shown. */
    public Optional<String> device() {
        return request()
                .map(request -> request.getHeader(HttpHeaders.USER_AGENT))
                .map(name -> name.replaceAll("[^\\x20-\\x7e]", "").strip())
                .filter(name -> !name.isEmpty())
                .map(name -> name.length() <= LONGEST_DEVICE ? name : name.substring(0, LONGEST_DEVICE));
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
    }
}
