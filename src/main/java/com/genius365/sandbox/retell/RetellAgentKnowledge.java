package com.genius365.sandbox.retell;

import com.genius365.sandbox.script.Knowledge;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import java.util.ArrayList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What Retell's agents know: documents in their prompts, and the knowledge bases that their response engine names. */
@Component
@Profile("demo")
class RetellAgentKnowledge {

    private final SandboxStore store;

    RetellAgentKnowledge(SandboxStore store) {
        this.store = store;
    }

    /** @param account whose knowledge bases count */
    Knowledge of(String account, JsonNode engine) {
        var texts =
                new ArrayList<>(Knowledge.inPrompt(engine.path("general_prompt").asString("")));
        engine.path("knowledge_base_ids")
                .valueStream()
                .flatMap(id -> store.find(Vendor.RETELL, SandboxKind.KNOWLEDGE, id.asString("")).stream())
                .filter(base -> base.account().equals(account))
                .flatMap(base ->
                        base.body().path(RetellKnowledgeController.TEXTS).valueStream())
                .forEach(text -> texts.add(text.path("text").asString("")));
        return new Knowledge(texts);
    }
}
