package com.genius365.sandbox.vendor;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing a vendor keeps.
 *
 * @param account id of the account it belongs to
 * @param body as the vendor shows it
 */
public record SandboxObject(
        Vendor vendor, SandboxKind kind, String id, String account, ObjectNode body, Instant createdAt) {

    /** A field of the body, or the empty text where it has none. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    /** Without the body: it may hold a phone number or a transcript. */
    @Override
    public String toString() {
        return "SandboxObject[" + vendor + ", " + kind + ", " + id + "]";
    }
}
