package com.genius365.sandbox.retell;

import com.genius365.sandbox.script.CallScripts;
import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import tools.jackson.databind.node.ObjectNode;

/** Retell's calls. */
@RestController
@RequestMapping("/sandbox/retell")
@Profile("demo")
class RetellCallController {

    private static final int CONCURRENT_CALLS = 20;

    /** What the list leaves out of a call. */
    private static final List<String> TRANSCRIPTS =
            List.of("transcript", "transcript_object", "transcript_with_tool_calls");

    private final RetellObjects objects;
    private final CallScripts scripts;
    private final JsonMapper mapper;
    private final RetellNumbers numbers;

    RetellCallController(RetellObjects objects, CallScripts scripts, JsonMapper mapper, RetellNumbers numbers) {
        this.objects = objects;
        this.scripts = scripts;
        this.mapper = mapper;
        this.numbers = numbers;
    }

    @PostMapping("/v2/create-phone-call")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode dial(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        RetellRequests.checkPhoneCall(body);
        if (!numbers.isOwned(account, body.path("from_number").asString(""))) {
            throw RetellObjects.missing();
        }
        var agent = agent(account, body.path("override_agent_id").asString(""));
        var content = begin(agent, body)
                .put("call_type", "phone_call")
                .put("direction", "outbound")
                .put("from_number", body.path("from_number").asString(""))
                .put("to_number", body.path("to_number").asString(""));
        var call = objects.make(account, SandboxKind.CALL, content);
        scripts.dial(call, content.path("to_number").asString(""), describe(agent));
        return call.body();
    }

    @PostMapping("/v2/create-web-call")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode join(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        RetellRequests.requireText(body, "agent_id");
        var agent = agent(account, body.path("agent_id").asString(""));
        var call = objects.make(account, SandboxKind.CALL, begin(agent, body).put("call_type", "web_call"));
        call.body().put("access_token", "sandbox-" + account.idOf(call.id()));
        scripts.join(call, describe(agent));
        return call.body();
    }

    @GetMapping("/v2/get-call/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.get(objects.enter(key), SandboxKind.CALL, id).body();
    }

    @PostMapping("/v3/list-calls")
    ObjectNode list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var all = SandboxQuery.all(objects.enter(key), SandboxKind.CALL);
        var page = objects.page(
                RetellRequests.filtered(all, body.path("filter_criteria")),
                body.has("limit") ? body.path("limit").asInt(0) : null,
                body.has("pagination_key") ? body.path("pagination_key").asString("") : null,
                body.path("sort_order").asString("").equals("ascending"));
        page.path("items").forEach(call -> ((ObjectNode) call).remove(TRANSCRIPTS));
        return page;
    }

    @GetMapping("/get-concurrency")
    ObjectNode concurrency(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key) {
        var unfinished = SandboxQuery.all(objects.enter(key), SandboxKind.CALL)
                .with("call_status", List.of("registered", "ongoing"));
        return mapper.createObjectNode()
                .put("current_concurrency", objects.search(unfinished).size())
                .put("concurrency_limit", CONCURRENT_CALLS)
                .put("base_concurrency", CONCURRENT_CALLS)
                .put("purchased_concurrency", 0)
                .put("concurrency_purchase_limit", 100)
                .put("remaining_purchase_limit", 100)
                .put("concurrency_burst_enabled", false)
                .put("concurrency_burst_limit", CONCURRENT_CALLS * 3);
    }

    private ObjectNode agent(SandboxAccount account, String id) {
        return objects.get(account, SandboxKind.AGENT, id).body();
    }

    private ObjectNode begin(ObjectNode agent, ObjectNode body) {
        var call = mapper.createObjectNode()
                .put("agent_id", agent.path("agent_id").asString(""))
                .put("agent_name", agent.path("agent_name").asString(""))
                .put("agent_version", agent.path("version").asInt(0))
                .put("call_status", "registered");
        for (var field : List.of("metadata", "retell_llm_dynamic_variables", "custom_sip_headers")) {
            if (body.has(field)) {
                call.set(field, body.path(field));
            }
        }
        return call;
    }

    private String describe(JsonNode agent) {
        var engine = objects.engine(agent);
        return agent.path("agent_name").asString("")
                + ' '
                + engine.path("begin_message").asString("")
                + ' '
                + engine.path("general_prompt").asString("");
    }
}
