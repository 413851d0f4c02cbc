package com.genius365.branding;

import com.genius365.tenancy.CurrentHost;
import org.springframework.stereotype.Component;

/** The brand of the host that the request at hand came to. */
@Component
public class CurrentBrand {

    private final CurrentHost host;
    private final Brands brands;

    CurrentBrand(CurrentHost host, Brands brands) {
        this.host = host;
        this.brands = brands;
    }

    public Brand get() {
        return brands.of(host.get().id());
    }
}
