package com.genius365.sandbox.synthflow;

import com.genius365.sandbox.script.CallScripts;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Synthflow's calls. */
@RestController
@RequestMapping("/sandbox/synthflow/calls")
@Profile("demo")
class SynthflowCallController {

    private final SynthflowObjects objects;
    private final CallScripts scripts;
    private final JsonMapper mapper;

    SynthflowCallController(SynthflowObjects objects, CallScripts scripts, JsonMapper mapper) {
        this.objects = objects;
        this.scripts = scripts;
        this.mapper = mapper;
    }

    @PostMapping
    ObjectNode dial(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        SynthflowRequests.checkCall(body);
        var from = body.path("from_phone_number").asString(SynthflowCatalogue.firstNumber());
        if (!SynthflowCatalogue.isOwned(from)) {
            throw SynthflowRequests.refusal("Phone number is not one of this workspace");
        }
        var assistant = objects.get(
                        account, SandboxKind.AGENT, body.path("model_id").asString(""))
                .body();
        var to = body.path("phone").asString("");
        var content = mapper.createObjectNode()
                .put("model_id", body.path("model_id").asString(""))
                .put("campaign_type", "outbound")
                .put("type_of_call", "outbound")
                .put("phone_number_from", from)
                .put("phone_number_to", to)
                .put("name", body.path("name").asString(""))
                .put("status", "pending");
        var variables = content.putObject("prompt_variables");
        body.path("custom_variables")
                .valueStream()
                .forEach(it -> variables.put(
                        it.path("key").asString(""), it.path("value").asString("")));
        var call = objects.make(account, SandboxKind.CALL, content);
        scripts.dial(call, to, describe(assistant));
        return objects.answer(response -> response.put("answer", "ok").put("call_id", call.id()));
    }

    @GetMapping("/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        var call = objects.get(objects.enter(key), SandboxKind.CALL, id).body();
        return objects.answer(response -> {
            response.putObject("pagination")
                    .put("total_records", 1)
                    .put("limit", 20)
                    .put("offset", 0);
            response.putArray("calls").add(call);
        });
    }

    @GetMapping
    ObjectNode list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(name = "model_id", required = false) @Nullable String model,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "offset", required = false) @Nullable Integer offset,
            @RequestParam(name = "from_date", required = false) @Nullable Long from,
            @RequestParam(name = "to_date", required = false) @Nullable Long to) {
        var account = objects.enter(key);
        if (model == null) {
            throw SynthflowRequests.refusal("model_id is required");
        }
        var query = SandboxQuery.all(account, SandboxKind.CALL)
                .with("model_id", List.of(model))
                .made(from == null ? null : Instant.ofEpochMilli(from), to == null ? null : Instant.ofEpochMilli(to));
        return objects.page(query, "calls", limit, offset, SynthflowCallController::listed);
    }

    /** Lists name some fields otherwise, and leave out what the call was started with. */
    private static ObjectNode listed(ObjectNode call) {
        call.put("call_status", call.path("status").asString(""))
                .put("lead_phone_number", call.path("phone_number_to").asString(""))
                .put("agent_phone_number", call.path("phone_number_from").asString(""));
        call.remove(List.of("status", "prompt_variables"));
        return call;
    }

    private static String describe(JsonNode assistant) {
        return assistant.path("name").asString("")
                + ' '
                + assistant.path("agent").path("greeting_message").asString("")
                + ' '
                + assistant.path("agent").path("prompt").asString("");
    }
}
