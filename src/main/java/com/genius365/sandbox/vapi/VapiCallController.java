package com.genius365.sandbox.vapi;

import com.genius365.sandbox.script.CallScripts;
import com.genius365.sandbox.vendor.SandboxAccount;
import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** VAPI's calls. */
@RestController
@RequestMapping("/sandbox/vapi/call")
@Profile("demo")
class VapiCallController {

    private final VapiObjects objects;
    private final CallScripts scripts;
    private final VapiNumbers numbers;

    VapiCallController(VapiObjects objects, CallScripts scripts, VapiNumbers numbers) {
        this.objects = objects;
        this.scripts = scripts;
        this.numbers = numbers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode dial(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        VapiRequests.checkCall(body);
        var assistant = assistant(account, body);
        if (!numbers.isOwned(account, body.path("phoneNumberId").asString(""))) {
            throw new VendorRefusal(
                    HttpStatus.BAD_REQUEST, "Couldn't Get Phone Number. `phoneNumberId` Does Not Exist.");
        }
        body.put("type", "outboundPhoneCall")
                .put("status", "queued")
                .put("phoneCallProvider", "vapi")
                .put("phoneCallTransport", "pstn");
        var call = objects.make(account, SandboxKind.CALL, body);
        scripts.dial(call, body.path("customer").path("number").asString(""), describe(assistant));
        return call.body();
    }

    /** Comes with a public key, which is not the one the assistant was made with. */
    @PostMapping("/web")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode join(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        objects.enter(key);
        VapiRequests.checkWebCall(body);
        var assistant =
                objects.getAnyones(SandboxKind.AGENT, body.path("assistantId").asString(""));
        body.put("type", "webCall").put("status", "queued");
        var call = objects.makeBeside(assistant, SandboxKind.CALL, body);
        // A name that leads nowhere: there is no room to join.
        var room = "https://room.sandbox.invalid/" + call.id();
        call.body().put("webCallUrl", room);
        call.body().putObject("transport").put("provider", "daily").put("callUrl", room);
        scripts.join(call, describe(assistant.body()));
        return call.body();
    }

    @GetMapping
    List<ObjectNode> list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam Map<String, String> parameters) {
        var query = SandboxQuery.all(objects.enter(key), SandboxKind.CALL);
        for (var field : List.of("id", "assistantId", "phoneNumberId")) {
            var value = parameters.get(field);
            if (value != null) {
                query = query.with(field, List.of(value));
            }
        }
        return objects.list(query, parameters);
    }

    @GetMapping("/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.get(objects.enter(key), SandboxKind.CALL, id).body();
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.delete(objects.enter(key), SandboxKind.CALL, id).body();
    }

    private JsonNode assistant(SandboxAccount account, ObjectNode body) {
        if (body.has("assistant")) {
            return body.path("assistant");
        }
        try {
            return objects.get(
                            account, SandboxKind.AGENT, body.path("assistantId").asString(""))
                    .body();
        } catch (VendorRefusal absent) {
            throw new VendorRefusal(HttpStatus.BAD_REQUEST, "Couldn't Get Assistant. `assistantId` Does Not Exist.");
        }
    }

    private static String describe(JsonNode assistant) {
        var text = new StringBuilder(assistant.path("name").asString(""))
                .append(' ')
                .append(assistant.path("firstMessage").asString(""));
        assistant
                .path("model")
                .path("messages")
                .forEach(message ->
                        text.append(' ').append(message.path("content").asString("")));
        return text.toString();
    }
}
