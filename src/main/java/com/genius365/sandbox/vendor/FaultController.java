package com.genius365.sandbox.vendor;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders to misbehave. */
@RestController
@RequestMapping("/sandbox/faults")
@Profile("demo")
class FaultController {

    /** @param times how often; once where it does not say */
    record FaultOrder(
            Vendor provider, Fault fault, @Nullable Integer times) {}

    private final SandboxFaults faults;

    FaultController(SandboxFaults faults) {
        this.faults = faults;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(@RequestBody FaultOrder order) {
        faults.order(order.provider(), order.fault(), order.times() == null ? 1 : order.times());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }
}
