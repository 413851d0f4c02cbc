package com.genius365.sandbox.retell;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is the same for everything Retell keeps: ids, owner, versions, pages. */
@Component
@Profile("demo")
class RetellObjects {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1000;

    private final SandboxStore store;
    private final SandboxAccounts accounts;
    private final JsonMapper mapper;
    private final Clock clock;

    RetellObjects(SandboxStore store, SandboxAccounts accounts, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.mapper = mapper;
        this.clock = clock;
    }

    SandboxAccount enter(@Nullable String authorization) {
        return accounts.enter(Vendor.RETELL, authorization);
    }

    /** A new thing, not yet kept. */
    SandboxObject make(SandboxAccount account, SandboxKind kind, ObjectNode content) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var name = name(kind);
        var id = name + "_" + UUID.randomUUID().toString().replace("-", "");
        var body = mapper.createObjectNode().put(name + "_id", id);
        body.setAll(content);
        return new SandboxObject(Vendor.RETELL, kind, id, account.id(), body, now);
    }

    /** A new agent or response engine: its first draft. */
    ObjectNode createDraft(SandboxAccount account, SandboxKind kind, ObjectNode content) {
        var object = make(account, kind, content);
        object.body().put("version", 0).put("is_published", false).put("last_modification_timestamp", clock.millis());
        store.insert(object);
        return object.body();
    }

    /** Changes the draft; one that is published stays as it is, and a new draft is made of it. */
    ObjectNode changeDraft(SandboxAccount account, SandboxKind kind, String id, ObjectNode changes) {
        return change(account, kind, id, body -> {
            if (body.path("is_published").asBoolean(false)) {
                startDraft(body);
            }
            body.setAll(changes);
            return body;
        });
    }

    ObjectNode newDraft(SandboxAccount account, String agentId) {
        return change(account, SandboxKind.AGENT, agentId, RetellObjects::startDraft);
    }

    /** Publishes the agent with its response engine. */
    void publish(SandboxAccount account, String agentId, int version) {
        var agent = change(account, SandboxKind.AGENT, agentId, body -> {
            if (body.path("version").asInt(0) != version) {
                throw missing();
            }
            return body.put("is_published", true);
        });
        var engine = agent.path("response_engine").path("llm_id").asString("");
        if (!engine.isEmpty()) {
            change(account, SandboxKind.LLM, engine, body -> body.put("is_published", true));
        }
    }

    /** Without versions. */
    ObjectNode create(SandboxAccount account, SandboxKind kind, ObjectNode content) {
        var object = make(account, kind, content);
        store.insert(object);
        return object.body();
    }

    Optional<SandboxObject> find(SandboxAccount account, SandboxKind kind, String id) {
        return store.find(account, kind, id);
    }

    SandboxObject get(SandboxAccount account, SandboxKind kind, String id) {
        return find(account, kind, id).orElseThrow(RetellObjects::missing);
    }

    void delete(SandboxAccount account, SandboxKind kind, String id) {
        get(account, kind, id);
        store.delete(Vendor.RETELL, kind, id);
    }

    List<ObjectNode> search(SandboxQuery query) {
        return store.search(query).stream().map(SandboxObject::body).toList();
    }

    /**
     * One page.
     *
     * @param pageKey as the page before gave it; null: the first
     */
    ObjectNode page(SandboxQuery query, @Nullable Integer limit, @Nullable String pageKey, boolean oldestFirst) {
        var size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw RetellRequests.malformed();
        }
        var offset = pageKey == null ? 0 : RetellRequests.number(pageKey);
        var found = search(query.page(offset, size + 1, oldestFirst));
        var page = mapper.createObjectNode();
        var items = page.putArray("items");
        found.stream().limit(size).forEach(items::add);
        page.put("has_more", found.size() > size);
        if (found.size() > size) {
            page.put("pagination_key", String.valueOf(offset + size));
        }
        return page;
    }

    /** The agent's response engine, or an empty one where it has another kind or it was deleted. */
    JsonNode engine(JsonNode agent) {
        var id = agent.path("response_engine").path("llm_id").asString("");
        return store.find(Vendor.RETELL, SandboxKind.LLM, id)
                .map(SandboxObject::body)
                .orElseGet(mapper::createObjectNode);
    }

    static VendorRefusal missing() {
        return new VendorRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "Cannot find requested asset under given api key.");
    }

    private ObjectNode change(SandboxAccount account, SandboxKind kind, String id, UnaryOperator<ObjectNode> how) {
        return store.inTransaction(() -> {
            var object = get(account, kind, id);
            how.apply(object.body()).put("last_modification_timestamp", clock.millis());
            store.update(object);
            return object.body();
        });
    }

    private static ObjectNode startDraft(ObjectNode body) {
        var version = body.path("version").asInt(0);
        return body.put("base_version", version).put("version", version + 1).put("is_published", false);
    }

    private static String name(SandboxKind kind) {
        return switch (kind) {
            case AGENT -> "agent";
            case LLM -> "llm";
            case KNOWLEDGE -> "knowledge_base";
            case CALL -> "call";
            case ACCOUNT, CREDENTIAL, ACTION, CHAT, PHONE_NUMBER, SCRIPT, WEBHOOK ->
                throw new IllegalArgumentException("Retell has no " + kind);
        };
    }
}
