package com.genius365.sandbox.retell;

import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Retell's phone numbers. */
@RestController
@RequestMapping("/sandbox/retell")
@Profile("demo")
class RetellNumberController {

    private final RetellObjects objects;
    private final RetellNumbers numbers;
    private final JsonMapper mapper;

    RetellNumberController(RetellObjects objects, RetellNumbers numbers, JsonMapper mapper) {
        this.objects = objects;
        this.numbers = numbers;
        this.mapper = mapper;
    }

    @PostMapping("/create-phone-number")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode buy(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        var number = numbers.free(account, body.path("area_code").asInt(415));
        return numbers.make(account, number, "retell-twilio", body);
    }

    @PostMapping("/import-phone-number")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode bring(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        var account = objects.enter(key);
        RetellRequests.requireText(body, "phone_number");
        RetellRequests.requireText(body, "termination_uri");
        var trunk = mapper.createObjectNode()
                .put("termination_uri", body.path("termination_uri").asString(""))
                .put("auth_username", body.path("sip_trunk_auth_username").asString(""))
                .put("transport", body.path("transport").asString("TCP"));
        body.remove(List.of("termination_uri", "sip_trunk_auth_username", "sip_trunk_auth_password", "transport"));
        body.set("sip_outbound_trunk_config", trunk);
        return numbers.make(account, body.path("phone_number").asString(""), "custom", body);
    }

    @GetMapping("/v2/list-phone-numbers")
    ObjectNode list(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key) {
        var account = objects.enter(key);
        var page = mapper.createObjectNode().put("has_more", false);
        var items = page.putArray("items");
        numbers.list(account).forEach(items::add);
        return page;
    }

    @PatchMapping("/update-phone-number/{number}")
    ObjectNode change(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String number,
            @RequestBody ObjectNode body) {
        return numbers.change(objects.enter(key), number, body);
    }

    @DeleteMapping("/delete-phone-number/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String key,
            @PathVariable String number) {
        numbers.delete(objects.enter(key), number);
    }
}
