package com.genius365.sandbox.retell;

import com.genius365.sandbox.script.WrittenAnswers;
import com.genius365.sandbox.vendor.SandboxKind;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Retell's playground: an agent answers in writing, and nothing is kept. */
@RestController
@RequestMapping("/sandbox/retell")
@Profile("demo")
class RetellPlaygroundController {

    private final RetellObjects objects;
    private final WrittenAnswers answers;
    private final RetellAgentKnowledge knowledge;
    private final JsonMapper mapper;
    private final Clock clock;

    RetellPlaygroundController(
            RetellObjects objects,
            WrittenAnswers answers,
            RetellAgentKnowledge knowledge,
            JsonMapper mapper,
            Clock clock) {
        this.objects = objects;
        this.answers = answers;
        this.knowledge = knowledge;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping("/agent-playground-completion/{id}")
    ObjectNode complete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        var agent = objects.get(account, SandboxKind.AGENT, id).body();
        var said = body.path("messages")
                .valueStream()
                .filter(message -> message.path("role").asString("").equals("user"))
                .map(message -> message.path("content").asString(""))
                .toList();
        if (said.isEmpty()) {
            throw RetellRequests.malformed();
        }
        var engine = objects.engine(agent);
        var asked = new WrittenAnswers.Agent(
                agent.path("agent_name").asString("")
                        + ' '
                        + engine.path("general_prompt").asString(""),
                engine.path("begin_message").asString(""),
                knowledge.of(account.id(), engine));
        var answer = answers.answer(asked, id, said.size() - 1, said.getLast());
        var completion = mapper.createObjectNode().put("call_ended", false);
        completion
                .putArray("messages")
                .addObject()
                .put("message_id", UUID.randomUUID().toString())
                .put("role", "agent")
                .put("content", answer)
                .put("created_timestamp", clock.millis());
        return completion;
    }
}
