package com.genius365.sandbox.script;

import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps scripts until they are over. */
@Component
@Profile("demo")
class ScriptStore {

    private final SandboxStore store;
    private final JsonMapper mapper;

    ScriptStore(SandboxStore store, JsonMapper mapper) {
        this.store = store;
        this.mapper = mapper;
    }

    void insert(Script script, SandboxObject call) {
        store.insert(stored(script, call));
    }

    /** Whether this was the one to move it: nobody else did meanwhile. */
    boolean move(Script from, Script to, SandboxObject call) {
        return store.updateWhere("stage", from.stage().name(), stored(to, call));
    }

    void remove(Script script) {
        store.delete(script.vendor(), SandboxKind.SCRIPT, script.callId());
    }

    Optional<Script> find(Vendor vendor, String callId) {
        return store.find(vendor, SandboxKind.SCRIPT, callId)
                .map(object -> mapper.treeToValue(object.body(), Script.class));
    }

    List<Script> unfinished() {
        return store.everyone(SandboxKind.SCRIPT).stream()
                .map(object -> mapper.treeToValue(object.body(), Script.class))
                .toList();
    }

    private SandboxObject stored(Script script, SandboxObject call) {
        ObjectNode body = mapper.valueToTree(script);
        return new SandboxObject(
                script.vendor(), SandboxKind.SCRIPT, script.callId(), call.account(), body, call.createdAt());
    }
}
