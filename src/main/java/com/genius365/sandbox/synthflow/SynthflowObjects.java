package com.genius365.sandbox.synthflow;

import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxAccounts;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is the same for everything Synthflow keeps: ids, owner, pages, and the envelope of its answers. */
@Component
@Profile("demo")
class SynthflowObjects {

    private static final int DEFAULT_LIMIT = 20;

    private final SandboxStore store;
    private final SandboxAccounts accounts;
    private final JsonMapper mapper;
    private final Clock clock;

    SynthflowObjects(SandboxStore store, SandboxAccounts accounts, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.mapper = mapper;
        this.clock = clock;
    }

    SandboxAccount enter(@Nullable String authorization) {
        return accounts.enter(Vendor.SYNTHFLOW, authorization);
    }

    /** A new thing, not yet kept. */
    SandboxObject make(SandboxAccount account, SandboxKind kind, ObjectNode content) {
        var id = UUID.randomUUID().toString();
        var body = mapper.createObjectNode().put(idField(kind), id);
        body.setAll(content);
        return new SandboxObject(
                Vendor.SYNTHFLOW, kind, id, account.id(), body, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    SandboxObject create(SandboxAccount account, SandboxKind kind, ObjectNode content) {
        var object = make(account, kind, content);
        store.insert(object);
        return object;
    }

    SandboxObject get(SandboxAccount account, SandboxKind kind, String id) {
        return store.find(account, kind, id)
                .orElseThrow(() -> new VendorRefusal(HttpStatus.BAD_REQUEST, name(kind) + " not found"));
    }

    SandboxObject change(SandboxAccount account, SandboxKind kind, String id, Consumer<ObjectNode> how) {
        return store.inTransaction(() -> {
            var object = get(account, kind, id);
            how.accept(object.body());
            store.update(object);
            return object;
        });
    }

    void delete(SandboxAccount account, SandboxKind kind, String id) {
        get(account, kind, id);
        store.delete(Vendor.SYNTHFLOW, kind, id);
    }

    List<SandboxObject> all(SandboxAccount account, SandboxKind kind) {
        return store.search(SandboxQuery.all(account, kind));
    }

    /** The vendor's envelope around what is said. */
    ObjectNode answer(Consumer<ObjectNode> says) {
        var answer = mapper.createObjectNode().put("status", "ok");
        says.accept(answer.putObject("response"));
        return answer;
    }

    /** One page of what the query finds, each as it is to be shown. */
    ObjectNode page(
            SandboxQuery query,
            String name,
            @Nullable Integer limit,
            @Nullable Integer offset,
            java.util.function.UnaryOperator<ObjectNode> shown) {
        var size = limit == null ? DEFAULT_LIMIT : Math.clamp(limit, 1, 1000);
        var from = offset == null ? 0 : Math.max(0, offset);
        var total = store.search(query.page(0, 1000, false)).size();
        var rows = store.search(query.page(from, size, false));
        return answer(response -> {
            response.putObject("pagination")
                    .put("total_records", total)
                    .put("limit", size)
                    .put("offset", from);
            var items = response.putArray(name);
            rows.forEach(row -> items.add(shown.apply(row.body())));
        });
    }

    private static String idField(SandboxKind kind) {
        return switch (kind) {
            case AGENT -> "model_id";
            case ACTION -> "action_id";
            case KNOWLEDGE -> "id";
            case CALL -> "call_id";
            case ACCOUNT, LLM, CREDENTIAL, CHAT, PHONE_NUMBER, SCRIPT, WEBHOOK ->
                throw new IllegalArgumentException("Synthflow has no " + kind);
        };
    }

    private static String name(SandboxKind kind) {
        return switch (kind) {
            case AGENT -> "Assistant";
            case ACTION -> "Action";
            case KNOWLEDGE -> "Knowledge base";
            case CALL -> "Call";
            case ACCOUNT, LLM, CREDENTIAL, CHAT, PHONE_NUMBER, SCRIPT, WEBHOOK ->
                throw new IllegalArgumentException("Synthflow has no " + kind);
        };
    }
}
