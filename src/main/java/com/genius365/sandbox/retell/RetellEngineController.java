package com.genius365.sandbox.retell;

import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
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
import tools.jackson.databind.node.ObjectNode;

/** Retell's response engines: prompt, model and tools of an agent. */
@RestController
@RequestMapping("/sandbox/retell")
@Profile("demo")
class RetellEngineController {

    private final RetellObjects objects;

    RetellEngineController(RetellObjects objects) {
        this.objects = objects;
    }

    @PostMapping("/create-retell-llm")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        check(account, body);
        return objects.createDraft(account, SandboxKind.LLM, body);
    }

    @GetMapping("/get-retell-llm/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.get(objects.enter(key), SandboxKind.LLM, id).body();
    }

    @PatchMapping("/update-retell-llm/{id}")
    ObjectNode change(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        check(account, body);
        return objects.changeDraft(account, SandboxKind.LLM, id, body);
    }

    @DeleteMapping("/delete-retell-llm/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        objects.delete(objects.enter(key), SandboxKind.LLM, id);
    }

    @GetMapping("/v2/list-retell-llms")
    ObjectNode list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "pagination_key", required = false) @Nullable String pageKey) {
        return objects.page(SandboxQuery.all(objects.enter(key), SandboxKind.LLM), limit, pageKey, false);
    }

    private void check(SandboxAccount account, ObjectNode body) {
        RetellRequests.checkTools(body.path("general_tools"));
        body.path("knowledge_base_ids")
                .valueStream()
                .forEach(base -> objects.get(account, SandboxKind.KNOWLEDGE, base.asString("")));
    }
}
