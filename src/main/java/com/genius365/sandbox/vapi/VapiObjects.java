package com.genius365.sandbox.vapi;

import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxAccounts;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is the same for everything VAPI keeps: ids, dates, owner, lists. */
@Component
@Profile("demo")
class VapiObjects {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    private final SandboxStore store;
    private final SandboxAccounts accounts;
    private final JsonMapper mapper;
    private final Clock clock;

    VapiObjects(SandboxStore store, SandboxAccounts accounts, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.mapper = mapper;
        this.clock = clock;
    }

    SandboxAccount enter(@Nullable String authorization) {
        return accounts.enter(Vendor.VAPI, authorization);
    }

    /** A new thing, not yet kept. */
    SandboxObject make(SandboxAccount account, SandboxKind kind, ObjectNode content) {
        return make(account.id(), account.idOf("org").toString(), kind, content);
    }

    /** A new thing in the account of another, not yet kept. */
    SandboxObject makeBeside(SandboxObject other, SandboxKind kind, ObjectNode content) {
        return make(other.account(), other.text("orgId"), kind, content);
    }

    SandboxObject create(SandboxAccount account, SandboxKind kind, ObjectNode content) {
        var object = make(account, kind, content);
        store.insert(object);
        return object;
    }

    SandboxObject get(SandboxAccount account, SandboxKind kind, String id) {
        return store.find(account, kind, id)
                .orElseThrow(
                        () -> new VendorRefusal(HttpStatus.NOT_FOUND, label(kind) + " with ID " + id + " not found"));
    }

    /** Whosever it is: for whoever comes with a public key. */
    SandboxObject getAnyones(SandboxKind kind, String id) {
        return store.find(Vendor.VAPI, kind, id)
                .orElseThrow(
                        () -> new VendorRefusal(HttpStatus.NOT_FOUND, label(kind) + " with ID " + id + " not found"));
    }

    SandboxObject change(SandboxAccount account, SandboxKind kind, String id, ObjectNode changes) {
        return store.inTransaction(() -> {
            var object = get(account, kind, id);
            changes.properties().forEach(change -> {
                if (change.getValue().isNull()) {
                    object.body().remove(change.getKey());
                } else {
                    object.body().set(change.getKey(), change.getValue());
                }
            });
            object.body().put("updatedAt", VapiTime.of(clock.instant()));
            store.update(object);
            return object;
        });
    }

    SandboxObject delete(SandboxAccount account, SandboxKind kind, String id) {
        var object = get(account, kind, id);
        store.delete(Vendor.VAPI, kind, id);
        return object;
    }

    List<SandboxObject> search(SandboxQuery query) {
        return store.search(query);
    }

    /** @param parameters limit and bounds of {@code createdAt}, as VAPI takes them in the address */
    List<ObjectNode> list(SandboxQuery query, Map<String, String> parameters) {
        var from = parameters.containsKey("createdAtGt")
                ? time(parameters, "createdAtGt", 1)
                : time(parameters, "createdAtGe", 0);
        var before = parameters.containsKey("createdAtLt")
                ? time(parameters, "createdAtLt", 0)
                : time(parameters, "createdAtLe", 1);
        return store.search(query.made(from, before).page(0, limit(parameters), false)).stream()
                .map(SandboxObject::body)
                .toList();
    }

    private SandboxObject make(String account, String organisation, SandboxKind kind, ObjectNode content) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = UUID.randomUUID().toString();
        var body = mapper.createObjectNode()
                .put("id", id)
                .put("orgId", organisation)
                .put("createdAt", VapiTime.of(now))
                .put("updatedAt", VapiTime.of(now));
        body.setAll(content);
        return new SandboxObject(Vendor.VAPI, kind, id, account, body, now);
    }

    private static int limit(Map<String, String> parameters) {
        try {
            var limit = Integer.parseInt(parameters.getOrDefault("limit", String.valueOf(DEFAULT_LIMIT)));
            if (limit >= 0 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException wrong) {
            // Refused below like any other wrong limit.
        }
        throw new VendorRefusal(List.of("limit must not be greater than " + MAX_LIMIT));
    }

    /** @param plusMillis VAPI counts in milliseconds, so "after" is "from the next one on" */
    private static @Nullable Instant time(Map<String, String> parameters, String name, int plusMillis) {
        var text = parameters.get(name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text).plusMillis(plusMillis);
        } catch (DateTimeException wrong) {
            throw new VendorRefusal(List.of(name + " must be a valid ISO 8601 date string"));
        }
    }

    private static String label(SandboxKind kind) {
        return switch (kind) {
            case AGENT -> "Assistant";
            case CALL -> "Call";
            case CREDENTIAL -> "Credential";
            case ACTION -> "Tool";
            case KNOWLEDGE -> "File";
            case CHAT -> "Session";
            case PHONE_NUMBER -> "Phone Number";
            case ACCOUNT, LLM, SCRIPT, WEBHOOK -> "Resource";
        };
    }
}
