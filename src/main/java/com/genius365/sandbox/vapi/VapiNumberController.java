package com.genius365.sandbox.vapi;

import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import java.util.List;
import java.util.Map;
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

/** VAPI's phone numbers, and the list of its credentials. */
@RestController
@RequestMapping("/sandbox/vapi")
@Profile("demo")
class VapiNumberController {

    private static final String DEFAULT_AREA = "415";

    private final VapiObjects objects;
    private final VapiNumbers numbers;

    VapiNumberController(VapiObjects objects, VapiNumbers numbers) {
        this.objects = objects;
        this.numbers = numbers;
    }

    @PostMapping("/phone-number")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        numbers.begin(account);
        VapiRequests.checkNumber(body);
        if (body.hasNonNull("credentialId")
                && !body.path("provider").asString("").equals("telnyx")) {
            objects.get(
                    account, SandboxKind.CREDENTIAL, body.path("credentialId").asString(""));
        }
        if (body.path("provider").asString("").equals("vapi")) {
            body.put(
                    "number",
                    numbers.free(account, body.path("numberDesiredAreaCode").asString(DEFAULT_AREA)));
        }
        // VAPI does not show these again.
        body.remove(List.of("twilioAuthToken", "twilioApiSecret"));
        body.put("status", "active");
        return objects.create(account, SandboxKind.PHONE_NUMBER, body).body();
    }

    @GetMapping("/phone-number")
    List<ObjectNode> list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam Map<String, String> parameters) {
        var account = objects.enter(key);
        numbers.begin(account);
        return objects.list(SandboxQuery.all(account, SandboxKind.PHONE_NUMBER), parameters).stream()
                .filter(number -> number.has("id"))
                .toList();
    }

    @GetMapping("/phone-number/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.get(objects.enter(key), SandboxKind.PHONE_NUMBER, id).body();
    }

    @PatchMapping("/phone-number/{id}")
    ObjectNode change(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        if (body.hasNonNull("assistantId")) {
            objects.get(account, SandboxKind.AGENT, body.path("assistantId").asString(""));
        }
        return objects.change(account, SandboxKind.PHONE_NUMBER, id, body).body();
    }

    @DeleteMapping("/phone-number/{id}")
    ObjectNode delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.delete(objects.enter(key), SandboxKind.PHONE_NUMBER, id).body();
    }

    @GetMapping("/credential")
    List<ObjectNode> credentials(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key) {
        return objects.list(SandboxQuery.all(objects.enter(key), SandboxKind.CREDENTIAL), Map.of());
    }

    @DeleteMapping("/credential/{id}")
    ObjectNode deleteCredential(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.delete(objects.enter(key), SandboxKind.CREDENTIAL, id).body();
    }
}
