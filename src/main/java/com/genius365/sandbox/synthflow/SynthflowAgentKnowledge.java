package com.genius365.sandbox.synthflow;

import com.genius365.sandbox.script.Knowledge;
import com.genius365.sandbox.vendor.SandboxAccounts;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import java.util.ArrayList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What Synthflow's assistants know: documents in their prompts, and the knowledge bases that are attached to them. */
@Component
@Profile("demo")
class SynthflowAgentKnowledge {

    private final SandboxStore store;
    private final SandboxAccounts accounts;

    SynthflowAgentKnowledge(SandboxStore store, SandboxAccounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** @param account whose knowledge bases count @param id of the assistant */
    Knowledge of(String account, String id, JsonNode assistant) {
        var texts = new ArrayList<>(
                Knowledge.inPrompt(assistant.path("agent").path("prompt").asString("")));
        store.search(SandboxQuery.all(accounts.get(Vendor.SYNTHFLOW, account), SandboxKind.KNOWLEDGE)).stream()
                .map(base -> base.body())
                .filter(base -> base.path("assistants")
                        .valueStream()
                        .anyMatch(attached -> attached.asString("").equals(id)))
                .flatMap(base -> base.path("sources").valueStream())
                .forEach(source -> texts.add(source.path("content").asString("")));
        return new Knowledge(texts);
    }
}
