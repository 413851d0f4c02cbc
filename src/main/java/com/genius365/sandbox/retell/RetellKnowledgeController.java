package com.genius365.sandbox.retell;

import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Retell's knowledge bases: read as soon as they are looked at. */
@RestController
@RequestMapping("/sandbox/retell")
@Profile("demo")
class RetellKnowledgeController {

    /** What was given; Retell shows an address of it instead. */
    static final String TEXTS = "sandbox_texts";

    private static final int LONGEST_NAME = 39;

    private final RetellObjects objects;
    private final JsonMapper mapper;

    RetellKnowledgeController(RetellObjects objects, JsonMapper mapper) {
        this.objects = objects;
        this.mapper = mapper;
    }

    @PostMapping(path = "/create-knowledge-base", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(name = "knowledge_base_name", defaultValue = "") String name,
            @RequestParam(name = "knowledge_base_texts", defaultValue = "[]") String texts) {
        var account = objects.enter(key);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw RetellRequests.malformed();
        }
        var content = mapper.createObjectNode().put("knowledge_base_name", name).put("status", "complete");
        var given = content.putArray(TEXTS);
        var sources = content.putArray("knowledge_base_sources");
        for (var text : parsed(texts)) {
            RetellRequests.requireText(text, "title");
            RetellRequests.requireText(text, "text");
            given.add(text);
            var id = UUID.randomUUID().toString().replace("-", "");
            sources.addObject()
                    .put("type", "text")
                    .put("source_id", "source_" + id)
                    .put("title", text.path("title").asString(""))
                    .put("content_url", "https://sandbox.invalid/" + id + ".txt");
        }
        var made = shown(objects.create(account, SandboxKind.KNOWLEDGE, content));
        made.remove("knowledge_base_sources");
        return made.put("status", "in_progress");
    }

    @GetMapping("/get-knowledge-base/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return shown(objects.get(objects.enter(key), SandboxKind.KNOWLEDGE, id).body());
    }

    @GetMapping("/list-knowledge-bases")
    List<ObjectNode> list(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key) {
        return objects.search(SandboxQuery.all(objects.enter(key), SandboxKind.KNOWLEDGE)).stream()
                .map(RetellKnowledgeController::shown)
                .toList();
    }

    @DeleteMapping("/delete-knowledge-base/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        objects.delete(objects.enter(key), SandboxKind.KNOWLEDGE, id);
    }

    /** One field of the form, a list in JSON. */
    private JsonNode parsed(String texts) {
        try {
            var list = mapper.readTree(texts);
            if (list.isArray()) {
                return list;
            }
        } catch (JacksonException notJson) {
            throw RetellRequests.malformed();
        }
        throw RetellRequests.malformed();
    }

    private static ObjectNode shown(ObjectNode body) {
        var shown = body.deepCopy();
        shown.remove(TEXTS);
        return shown;
    }
}
