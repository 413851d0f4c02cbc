package com.genius365.sandbox.retell;

import com.genius365.sandbox.script.RecordingAddress;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Retell's agents, voices and phone numbers. */
@RestController
@RequestMapping("/sandbox/retell")
@Profile("demo")
class RetellAgentController {

    private final RetellObjects objects;
    private final RecordingAddress recordings;
    private final JsonMapper mapper;

    RetellAgentController(RetellObjects objects, RecordingAddress recordings, JsonMapper mapper) {
        this.objects = objects;
        this.recordings = recordings;
        this.mapper = mapper;
    }

    @PostMapping("/create-agent")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        RetellRequests.checkAgent(body);
        var engine = body.path("response_engine").path("llm_id").asString("");
        if (!engine.isEmpty()) {
            objects.get(account, SandboxKind.LLM, engine);
        }
        return objects.createDraft(account, SandboxKind.AGENT, body);
    }

    @GetMapping("/get-agent/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.get(objects.enter(key), SandboxKind.AGENT, id).body();
    }

    @PatchMapping("/update-agent/{id}")
    ObjectNode change(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        return objects.changeDraft(objects.enter(key), SandboxKind.AGENT, id, body);
    }

    @DeleteMapping("/delete-agent/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        objects.delete(objects.enter(key), SandboxKind.AGENT, id);
    }

    @PostMapping("/create-agent-version/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode createVersion(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        RetellRequests.requireNumber(body, "base_version");
        return objects.newDraft(account, id);
    }

    @PostMapping("/publish-agent-version/{id}")
    void publish(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        RetellRequests.requireNumber(body, "version");
        objects.publish(account, id, body.path("version").asInt(0));
    }

    /** The older list: whole agents, without pages. */
    @GetMapping("/list-agents")
    List<ObjectNode> listWhole(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key) {
        return objects.search(SandboxQuery.all(objects.enter(key), SandboxKind.AGENT));
    }

    /** The newer list: ids and names, in pages. */
    @PostMapping("/v2/list-agents")
    ObjectNode list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "pagination_key", required = false) @Nullable String pageKey,
            @RequestParam(name = "sort_order", defaultValue = "descending") String order,
            @RequestBody(required = false) @Nullable ObjectNode body) {
        var query = SandboxQuery.all(objects.enter(key), SandboxKind.AGENT);
        var page = objects.page(query, limit, pageKey, order.equals("ascending"));
        var wanted = body == null
                ? ""
                : body.path("filter_criteria").path("query").asString("").toLowerCase(Locale.ROOT);
        var items = mapper.createArrayNode();
        for (var agent : page.path("items")) {
            var id = agent.path("agent_id").asString("");
            var name = agent.path("agent_name").asString("");
            if (name.toLowerCase(Locale.ROOT).contains(wanted) || id.contains(wanted)) {
                items.addObject()
                        .put("agent_id", id)
                        .put("agent_name", name)
                        .put("channel", "voice")
                        .put(
                                "user_modified_timestamp",
                                agent.path("last_modification_timestamp").asLong(0))
                        .putObject("tags");
            }
        }
        page.set("items", items);
        return page;
    }

    @GetMapping("/list-voices")
    ArrayNode voices(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key) {
        objects.enter(key);
        return RetellCatalogue.voices(mapper, recordings.origin());
    }

    /** Whatever the sandbox does not play, so that a client sees Retell's 404 and not a page of ours. */
    @RequestMapping("/**")
    ObjectNode unknown() {
        throw new VendorRefusal(HttpStatus.NOT_FOUND, "The requested resource was not found.");
    }
}
