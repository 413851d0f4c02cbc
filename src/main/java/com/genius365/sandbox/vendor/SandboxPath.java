package com.genius365.sandbox.vendor;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request goes, however it is written: decoded and normalised, as handlers are found by it. */
final class SandboxPath {

    private SandboxPath() {}

    static String of(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
