package com.genius365.sandbox.vapi;

import com.genius365.sandbox.script.WrittenAnswers;
import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** VAPI's sessions and the chats in them. */
@RestController
@RequestMapping("/sandbox/vapi")
@Profile("demo")
class VapiChatController {

    /** Documents within a prompt, as the platform marks them. */
    private static final Pattern IN_PROMPT = Pattern.compile("<<knowledge>>\\n(.*?)\\n<<end>>", Pattern.DOTALL);

    private final VapiObjects objects;
    private final SandboxStore store;
    private final WrittenAnswers answers;
    private final JsonMapper mapper;

    VapiChatController(VapiObjects objects, SandboxStore store, WrittenAnswers answers, JsonMapper mapper) {
        this.objects = objects;
        this.store = store;
        this.answers = answers;
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
        var answer = answers.answer(agent(account, assistant), session.id(), said.size() / 2, question);

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

    private WrittenAnswers.Agent agent(SandboxAccount account, SandboxObject assistant) {
        var prompt = new StringBuilder(assistant.text("name"));
        assistant
                .body()
                .path("model")
                .path("messages")
                .forEach(message ->
                        prompt.append('\n').append(message.path("content").asString("")));
        var documents = new ArrayList<String>();
        var inPrompt = IN_PROMPT.matcher(prompt);
        while (inPrompt.find()) {
            documents.add(inPrompt.group(1));
        }
        documents.addAll(files(account, assistant.body()));
        return new WrittenAnswers.Agent(prompt.toString(), assistant.text("firstMessage"), documents);
    }

    private List<String> files(SandboxAccount account, JsonNode assistant) {
        return assistant
                .path("model")
                .path("tools")
                .valueStream()
                .flatMap(tool -> tool.path("knowledgeBases").valueStream())
                .flatMap(base -> base.path("fileIds").valueStream())
                .flatMap(id -> store.find(account, SandboxKind.KNOWLEDGE, id.asString("")).stream())
                .map(file -> file.text(VapiFileController.TEXT))
                .toList();
    }

    private static void add(ArrayNode messages, String role, String content) {
        messages.addObject().put("role", role).put("content", content);
    }
}
