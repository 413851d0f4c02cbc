package com.genius365.sandbox.synthflow;

import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Synthflow's knowledge bases. */
@RestController
@RequestMapping("/sandbox/synthflow/knowledge_base")
@Profile("demo")
class SynthflowKnowledgeController {

    private static final int PREVIEW = 100;

    private final SynthflowObjects objects;

    SynthflowKnowledgeController(SynthflowObjects objects) {
        this.objects = objects;
    }

    @PostMapping
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        SynthflowRequests.requireText(body, "name");
        body.putArray("sources");
        body.putArray("assistants");
        var base = objects.create(account, SandboxKind.KNOWLEDGE, body);
        return said("Knowledge base created", base.id());
    }

    @GetMapping
    ObjectNode list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "offset", required = false) @Nullable Integer offset) {
        var query = SandboxQuery.all(objects.enter(key), SandboxKind.KNOWLEDGE);
        var page = objects.page(query, "knowledge_bases", limit, offset, base -> {
            base.remove("sources");
            base.remove("assistants");
            return base;
        });
        if (page.path("response") instanceof ObjectNode response) {
            response.put(
                    "total_records",
                    response.path("pagination").path("total_records").asInt(0));
            response.remove("pagination");
        }
        return page;
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        objects.delete(objects.enter(key), SandboxKind.KNOWLEDGE, id);
        return said("Knowledge base deleted", id);
    }

    @PostMapping("/{id}/sources")
    ObjectNode addSource(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        SynthflowRequests.requireText(body, "type");
        SynthflowRequests.requireText(body, body.path("type").asString("").equals("text") ? "content" : "url");
        var source = UUID.randomUUID().toString();
        objects.change(account, SandboxKind.KNOWLEDGE, id, base -> {
            if (base.path("sources") instanceof ArrayNode sources) {
                sources.add(body.put("id", source));
            }
        });
        return objects.answer(response -> response.put("source_id", source));
    }

    @GetMapping("/{id}/sources")
    ObjectNode sources(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        var base = objects.get(objects.enter(key), SandboxKind.KNOWLEDGE, id).body();
        return objects.answer(response -> {
            response.put("total_records", base.path("sources").size()).put("knowledge_base_id", id);
            var shown = response.putArray("sources");
            base.path("sources").valueStream().forEach(source -> {
                var content = source.path("content").asString("");
                shown.addObject()
                        .put("id", source.path("id").asString(""))
                        .put("type", source.path("type").asString(""))
                        .put("name", source.path("name").asString(""))
                        .put("content_preview", content.substring(0, Math.min(PREVIEW, content.length())));
            });
        });
    }

    @PostMapping("/{id}/attach")
    ObjectNode attach(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestParam("model_id") String assistant) {
        var account = objects.enter(key);
        objects.get(account, SandboxKind.AGENT, assistant);
        objects.change(account, SandboxKind.KNOWLEDGE, id, base -> {
            without(base, assistant).add(assistant);
        });
        return said("Knowledge Base attached", id);
    }

    @PostMapping("/{id}/detach")
    ObjectNode detach(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestParam("model_id") String assistant) {
        objects.change(objects.enter(key), SandboxKind.KNOWLEDGE, id, base -> without(base, assistant));
        return said("Knowledge Base detached", id);
    }

    private ObjectNode said(String words, String id) {
        return objects.answer(response -> response.put("body", words).put("knowledge_base_id", id));
    }

    private static ArrayNode without(ObjectNode base, String assistant) {
        var others = base.path("assistants")
                .valueStream()
                .map(it -> it.asString(""))
                .filter(it -> !it.equals(assistant))
                .toList();
        var left = base.putArray("assistants");
        others.forEach(left::add);
        return left;
    }
}
