package com.genius365.sandbox.synthflow;

import com.genius365.sandbox.vendor.SandboxKind;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Synthflow's actions: made by themselves, then attached. Nobody is shown them again. */
@RestController
@RequestMapping("/sandbox/synthflow/actions")
@Profile("demo")
class SynthflowActionController {

    private static final Map<String, String> TYPES = Map.of(
            "CUSTOM_ACTION", "Custom Action",
            "INFORMATION_EXTRACTOR", "Information Extractor",
            "SEND_SMS", "Send SMS",
            "LIVE_TRANSFER", "Live Transfer",
            "REAL_TIME_BOOKING", "Real Time Booking",
            "INCALL_SMS", "In-call SMS",
            "INCALL_WHATSAPP", "In-call WhatsApp");

    private final SynthflowObjects objects;

    SynthflowActionController(SynthflowObjects objects) {
        this.objects = objects;
    }

    @PostMapping
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        var type = type(body);
        var action = objects.create(account, SandboxKind.ACTION, body);
        return said(action.id(), type);
    }

    @PutMapping("/{id}")
    ObjectNode change(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        var type = type(body);
        objects.change(account, SandboxKind.ACTION, id, action -> action.setAll(body));
        return said(id, type);
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        var account = objects.enter(key);
        objects.delete(account, SandboxKind.ACTION, id);
        for (var assistant : objects.all(account, SandboxKind.AGENT)) {
            if (ids(assistant.body()).contains(id)) {
                objects.change(account, SandboxKind.AGENT, assistant.id(), body -> {
                    var left = ids(body);
                    left.remove(id);
                    write(body, left);
                });
            }
        }
        return objects.answer(response -> response.put("answer", "Action deleted"));
    }

    @PostMapping("/attach")
    ObjectNode attach(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        SynthflowRequests.requireText(body, "model_id");
        var wanted = body.path("actions").valueStream().map(JsonNode::asString).toList();
        wanted.forEach(id -> objects.get(account, SandboxKind.ACTION, id));
        objects.change(account, SandboxKind.AGENT, body.path("model_id").asString(""), assistant -> {
            var all = ids(assistant);
            all.addAll(wanted);
            write(assistant, all);
        });
        return objects.answer(response -> response.put("answer", "Actions attached"));
    }

    private ObjectNode said(String id, String type) {
        return objects.answer(response -> response.put("action_id", id).put("action_type", type));
    }

    private static String type(JsonNode body) {
        return TYPES.entrySet().stream()
                .filter(type -> body.has(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> SynthflowRequests.refusal("No type of action is given"));
    }

    private static LinkedHashSet<String> ids(JsonNode assistant) {
        var ids = new LinkedHashSet<String>();
        assistant.path("actions").valueStream().map(JsonNode::asString).forEach(ids::add);
        return ids;
    }

    private static void write(ObjectNode assistant, LinkedHashSet<String> ids) {
        var actions = assistant.putArray("actions");
        ids.forEach(actions::add);
    }
}
