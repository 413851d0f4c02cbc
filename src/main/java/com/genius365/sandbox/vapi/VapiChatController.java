package com.genius365.sandbox.vapi;

import com.genius365.sandbox.script.WrittenAnswers;
import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** VAPI's sessions and the chats in them. */
@RestController
@RequestMapping("/sandbox/vapi")
@Profile("demo")
class VapiChatController {

    private final VapiObjects objects;
    private final SandboxStore store;
    private final WrittenAnswers answers;
    private final VapiAgentKnowledge knowledge;
    private final JsonMapper mapper;

    VapiChatController(
            VapiObjects objects,
            SandboxStore store,
            WrittenAnswers answers,
            VapiAgentKnowledge knowledge,
            JsonMapper mapper) {
        this.objects = objects;
        this.store = store;
        this.answers = answers;
        this.knowledge = knowledge;
        this.mapper = mapper;
    }

    @PostMapping("/session")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode open(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        VapiRequests.checkSession(body);
        assistant(account, body.path("assistantId").asString(""));
        body.put("status", "active").putArray("messages");
        return objects.create(account, SandboxKind.CHAT, body).body();
    }

    @GetMapping("/session/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.get(objects.enter(key), SandboxKind.CHAT, id).body();
    }

    @DeleteMapping("/session/{id}")
    ObjectNode delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.delete(objects.enter(key), SandboxKind.CHAT, id).body();
    }

    @PostMapping("/chat")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode say(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        VapiRequests.checkChat(body);
        var session =
                objects.get(account, SandboxKind.CHAT, body.path("sessionId").asString(""));
        var assistant = assistant(account, session.text("assistantId"));
        var said = session.body().withArray("messages");
        var question = body.path("input").asString("");
        var answer = answers.answer(agent(assistant), session.id(), said.size() / 2, question);

        var chat = mapper.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("orgId", session.text("orgId"))
                .put("assistantId", assistant.id())
                .put("sessionId", session.id());
        chat.set("messages", said.deepCopy());
        add(chat.putArray("input"), "user", question);
        add(chat.putArray("output"), "assistant", answer);
        add(said, "user", question);
        add(said, "assistant", answer);
        store.update(session);
        return chat;
    }

    private SandboxObject assistant(SandboxAccount account, String id) {
        try {
            return objects.get(account, SandboxKind.AGENT, id);
        } catch (VendorRefusal absent) {
            throw new VendorRefusal(HttpStatus.BAD_REQUEST, "Couldn't Get Assistant. `assistantId` Does Not Exist.");
        }
    }

    private WrittenAnswers.Agent agent(SandboxObject assistant) {
        return new WrittenAnswers.Agent(
                assistant.text("name") + '\n' + VapiAgentKnowledge.prompt(assistant.body()),
                assistant.text("firstMessage"),
                knowledge.of(assistant.account(), assistant.body()));
    }

    private static void add(ArrayNode messages, String role, String content) {
        messages.addObject().put("role", role).put("content", content);
    }
}
