package com.genius365.provider.retell;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server of tools as Retell takes it: the fields we set. */
record RetellMcp(
        String name,
        String url,
        Map<String, String> headers,
        @Nullable Integer timeoutMs) {

    @Override
    public String toString() {
        return "RetellMcp[" + name + ", hidden]";
    }
}
