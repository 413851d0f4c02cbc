package com.genius365.sandbox.vapi;

import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.VendorRefusal;
import jakarta.servlet.http.HttpServletRequest;
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

/** VAPI's assistants, saved tools, and the credentials that others need. */
@RestController
@RequestMapping("/sandbox/vapi")
@Profile("demo")
class VapiAssistantController {

    private final VapiObjects objects;

    VapiAssistantController(VapiObjects objects) {
        this.objects = objects;
    }

    @PostMapping("/assistant")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        VapiRequests.checkAssistant(body);
        return objects.create(account, SandboxKind.AGENT, body).body();
    }

    @GetMapping("/assistant")
    List<ObjectNode> list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestParam Map<String, String> parameters) {
        return objects.list(SandboxQuery.all(objects.enter(key), SandboxKind.AGENT), parameters);
    }

    @GetMapping("/assistant/{id}")
    ObjectNode get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.get(objects.enter(key), SandboxKind.AGENT, id).body();
    }

    @PatchMapping("/assistant/{id}")
    ObjectNode change(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        VapiRequests.checkAssistant(body);
        return objects.change(account, SandboxKind.AGENT, id, body).body();
    }

    @DeleteMapping("/assistant/{id}")
    ObjectNode delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.delete(objects.enter(key), SandboxKind.AGENT, id).body();
    }

    @PostMapping("/credential")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode createCredential(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        VapiRequests.checkCredential(body);
        body.putObject("authenticationSession");
        return objects.create(account, SandboxKind.CREDENTIAL, body).body();
    }

    @PostMapping("/tool")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode createTool(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        VapiRequests.checkTool(body);
        return objects.create(account, SandboxKind.ACTION, body).body();
    }

    @GetMapping("/tool/{id}")
    ObjectNode getTool(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.get(objects.enter(key), SandboxKind.ACTION, id).body();
    }

    @DeleteMapping("/tool/{id}")
    ObjectNode deleteTool(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String id) {
        return objects.delete(objects.enter(key), SandboxKind.ACTION, id).body();
    }

    /** Whatever the sandbox does not play, so that a client sees VAPI's 404 and not a page of ours. */
    @RequestMapping("/**")
    ObjectNode unknown(HttpServletRequest request) {
        throw new VendorRefusal(HttpStatus.NOT_FOUND, "Cannot " + request.getMethod() + " " + request.getRequestURI());
    }
}
