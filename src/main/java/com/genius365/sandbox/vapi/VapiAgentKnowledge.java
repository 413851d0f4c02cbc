package com.genius365.sandbox.vapi;

import com.genius365.sandbox.script.Knowledge;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What VAPI's assistants know: documents in their prompts, and files that a query tool of theirs names. */
@Component
@Profile("demo")
class VapiAgentKnowledge {

    private final SandboxStore store;

    VapiAgentKnowledge(SandboxStore store) {
        this.store = store;
    }

    /** @param account whose files count */
    Knowledge of(String account, JsonNode assistant) {
        var texts = new ArrayList<>(Knowledge.inPrompt(prompt(assistant)));
        texts.addAll(files(account, assistant));
        return new Knowledge(texts);
    }

    static String prompt(JsonNode assistant) {
        var prompt = new StringBuilder();
        assistant
                .path("model")
                .path("messages")
                .forEach(message ->
                        prompt.append(message.path("content").asString("")).append('\n'));
        return prompt.toString();
    }

    private List<String> files(String account, JsonNode assistant) {
        return assistant
                .path("model")
                .path("tools")
                .valueStream()
                .flatMap(tool -> tool.path("knowledgeBases").valueStream())
                .flatMap(base -> base.path("fileIds").valueStream())
                .flatMap(id -> store.find(Vendor.VAPI, SandboxKind.KNOWLEDGE, id.asString("")).stream())
                .filter(file -> file.account().equals(account))
                .map(file -> file.text(VapiFileController.TEXT))
                .toList();
    }
}
