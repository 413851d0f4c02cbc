package com.genius365.sandbox.script;

import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.SandboxWebhooks;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.Webhook;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes one step of a call. The step, what it changes and the webhooks it causes are one transaction, so that a restart
 * neither repeats nor skips one, and several programs on one database take each step once.
 */
@Component
@Profile("demo")
class CallSteps {

    private final SandboxStore store;
    private final ScriptStore scripts;
    private final SandboxWebhooks webhooks;
    private final Map<Vendor, CallWire> wires;
    private final Clock clock;

    CallSteps(SandboxStore store, ScriptStore scripts, SandboxWebhooks webhooks, List<CallWire> wires, Clock clock) {
        this.store = store;
        this.scripts = scripts;
        this.webhooks = webhooks;
        this.wires = wires.stream().collect(Collectors.toMap(CallWire::vendor, Function.identity()));
        this.clock = clock;
    }

    void begin(SandboxObject call, Script script) {
        store.inTransaction(() -> {
            store.insert(call);
            scripts.insert(script, call);
            return script;
        });
    }

    /** What is to be sent after the step to that script; absent where the step is not this one's to take. */
    Optional<List<Webhook>> take(Script from, Script to) {
        return store.inTransaction(() -> {
            var call = store.find(from.vendor(), SandboxKind.CALL, from.callId());
            if (call.isEmpty()) {
                // Deleted by its owner.
                scripts.remove(from);
                return Optional.empty();
            }
            if (!scripts.move(from, to, call.get())) {
                return Optional.empty();
            }
            return Optional.of(reach(call.get(), to));
        });
    }

    /** What is still to happen to the call; absent: nothing. */
    Optional<Script> find(Vendor vendor, String callId) {
        return scripts.find(vendor, callId);
    }

    /** What a tool is to be asked now. */
    Optional<ToolQuestion> asks(Script script) {
        return Optional.of(script)
                .filter(Script::mayAsk)
                .flatMap(it -> store.find(it.vendor(), SandboxKind.CALL, it.callId()))
                .flatMap(call -> wire(script).asks(call, script, clock.instant()));
    }

    /** Waits for the answer, so never within a step. */
    ToolUse ask(Script script, ToolQuestion question) {
        return webhooks.ask(question.request())
                .map(answer -> wire(script).understand(question, answer))
                .orElseGet(() -> question.failed("The server did not answer as expected."));
    }

    /** What is said in the call if nobody hangs up. */
    Dialogue whole(Script script) {
        return store.find(script.vendor(), SandboxKind.CALL, script.callId())
                .map(call -> wire(script).whole(call, script))
                .orElse(new Dialogue(List.of()));
    }

    List<Script> unfinished() {
        return scripts.unfinished();
    }

    private List<Webhook> reach(SandboxObject call, Script script) {
        var told = wire(script).reach(call, script, clock.instant());
        store.update(call);
        told.forEach(webhooks::add);
        if (script.isOver()) {
            scripts.remove(script);
        }
        return told;
    }

    private CallWire wire(Script script) {
        var wire = wires.get(script.vendor());
        if (wire == null) {
            throw new IllegalStateException("Nobody plays " + script.vendor());
        }
        return wire;
    }
}
