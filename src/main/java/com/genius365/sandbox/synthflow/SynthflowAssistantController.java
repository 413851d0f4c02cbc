package com.genius365.sandbox.synthflow;

import com.genius365.sandbox.script.RecordingAddress;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Synthflow's assistants, voices and phone numbers. */
@RestController
@RequestMapping("/sandbox/synthflow")
@Profile("demo")
class SynthflowAssistantController {

    private final SynthflowObjects objects;
    private final RecordingAddress recordings;

    SynthflowAssistantController(SynthflowObjects objects, RecordingAddress recordings) {
        this.objects = objects;
        this.recordings = recordings;
    }

    @PostMapping("/assistants")
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        SynthflowRequests.checkAssistant(body);
        var assistant = objects.create(account, SandboxKind.AGENT, withActions(body));
        return objects.answer(response -> response.put("model_id", assistant.id()));
    }

    @GetMapping({"/assistants", "/assistants/"})
    ObjectNode list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "offset", required = false) @Nullable Integer offset) {
        return objects.page(
                SandboxQuery.all(objects.enter(key), SandboxKind.AGENT),
                "assistants",
                limit,
                offset,
                UnaryOperator.identity());
    }

    /** One, in a list all the same. */
    @GetMapping("/assistants/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        var assistant = objects.get(objects.enter(key), SandboxKind.AGENT, id).body();
        return objects.answer(response -> response.putArray("assistants").add(assistant));
    }

    /** What is not named stays; its type stays in any case. */
    @PutMapping("/assistants/{id}")
    ObjectNode change(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        objects.change(objects.enter(key), SandboxKind.AGENT, id, assistant -> {
            body.propertyStream()
                    .filter(field -> !field.getKey().equals("agent")
                            && !field.getKey().equals("type")
                            && !field.getKey().equals("actions"))
                    .forEach(field -> assistant.set(field.getKey(), field.getValue()));
            if (body.path("agent") instanceof ObjectNode changed
                    && assistant.path("agent") instanceof ObjectNode agent) {
                agent.setAll(changed);
            }
            SynthflowRequests.checkVoicemail(assistant);
        });
        return objects.answer(response -> response.put("model_id", id));
    }

    @DeleteMapping("/assistants/{id}")
    ObjectNode delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        objects.delete(objects.enter(key), SandboxKind.AGENT, id);
        return objects.answer(response -> response.put("answer", "Assistant deleted"));
    }

    @GetMapping("/voices")
    ObjectNode voices(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(name = "workspace", required = false) @Nullable String workspace) {
        objects.enter(key);
        SynthflowRequests.requireWorkspace(workspace);
        return objects.answer(response ->
                SynthflowCatalogue.voices(response, Objects.requireNonNull(workspace), recordings.origin()));
    }

    @GetMapping("/numbers")
    ObjectNode numbers(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(name = "workspace", required = false) @Nullable String workspace) {
        objects.enter(key);
        SynthflowRequests.requireWorkspace(workspace);
        return objects.answer(SynthflowCatalogue::numbers);
    }

    /** Whatever the sandbox does not play, so that a client sees Synthflow's 404 and not a page of ours. */
    @RequestMapping("/**")
    ObjectNode unknown() {
        throw new VendorRefusal(HttpStatus.NOT_FOUND, "Not Found");
    }

    private static ObjectNode withActions(ObjectNode body) {
        body.putArray("actions");
        return body;
    }
}
