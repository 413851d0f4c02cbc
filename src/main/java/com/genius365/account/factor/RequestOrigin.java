package com.genius365.account.factor;

import com.genius365.tenancy.CurrentHost;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address that a browser says it is at, which its passkeys are bound to. */
@Component
class RequestOrigin {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** @param origin scheme, host, and port where it is not the usual one */
    record Origin(String host, String origin) {}

    private final CurrentHost host;

    RequestOrigin(CurrentHost host) {
        this.host = host;
    }

    Origin get() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var port = request.getServerPort();
        var name = host.get().hostname();
        var suffix = port == HTTP || port == HTTPS ? "" : ":" + port;
        return new Origin(name, request.getScheme() + "://" + name + suffix);
    }
}
