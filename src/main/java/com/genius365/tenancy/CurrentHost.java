package com.genius365.tenancy;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The host that the request at hand came to, and so the partner whose brand and people count. */
@Component
public class CurrentHost {

    static final String ATTRIBUTE = HostPartner.class.getName();

    public Optional<HostPartner> find() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes -> attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                .map(HostPartner.class::cast);
    }

    public HostPartner get() {
        return find().orElseThrow(() -> new IllegalStateException(
                "No request that HostFilter saw is being answered here, so there is no host"));
    }
}
