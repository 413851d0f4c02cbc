package com.genius365.sandbox.script;

import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxTimer;
import com.genius365.sandbox.vendor.SandboxWebhooks;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plays calls in time, and after a restart plays on. */
@Component
@Profile("demo")
public class CallScripts {

    private static final Duration AFTER_RESTART = Duration.ofSeconds(1);

    private final CallSteps steps;
    private final Conversations conversations;
    private final RecordingAddress recordings;
    private final SandboxTimer timer;
    private final SandboxWebhooks webhooks;

    CallScripts(
            CallSteps steps,
            Conversations conversations,
            RecordingAddress recordings,
            SandboxTimer timer,
            SandboxWebhooks webhooks) {
        this.steps = steps;
        this.conversations = conversations;
        this.recordings = recordings;
        this.timer = timer;
        this.webhooks = webhooks;
    }

    /**
     * Makes a phone call and lets it begin. To be called while a request is served.
     *
     * @param agentDescription name and prompt of the agent: what is said should suit them
     */
    public void dial(SandboxObject call, String number, String agentDescription) {
        begin(call, Outcome.ofNumber(number), agentDescription, false);
    }

    /** Makes a call in a browser and lets it begin. To be called while a request is served. */
    public void join(SandboxObject call, String agentDescription) {
        begin(call, Outcome.COMPLETED, agentDescription, true);
    }

    /** Ends a call in a browser before its time. @param heard how many turns had been said */
    void hangUp(Vendor vendor, String callId, int heard) {
        steps.find(vendor, callId)
                .filter(Script::canBeHungUp)
                .ifPresent(script -> follow(steps.take(script, script.hungUp(heard)), script.hungUp(heard)));
    }

    private void begin(SandboxObject call, Outcome outcome, String agentDescription, boolean inBrowser) {
        var conversation = conversations.choose(outcome, agentDescription, call.id());
        var script = new Script(
                call.vendor(),
                call.id(),
                Stage.CREATED,
                outcome,
                conversation.name(),
                inBrowser,
                recordings.origin(),
                null,
                null);
        steps.begin(call, script);
        timer.after(script.untilNext(), () -> advance(script));
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        steps.unfinished().forEach(script -> timer.after(AFTER_RESTART, () -> advance(script)));
    }

    private void advance(Script script) {
        var next = script.next();
        follow(steps.take(script, next), next);
    }

    private void follow(Optional<List<Webhook>> told, Script next) {
        if (told.isEmpty()) {
            return;
        }
        told.get().forEach(webhooks::send);
        if (!next.isOver()) {
            steps.asks(next)
                    .ifPresentOrElse(
                            question -> timer.after(Script.BEFORE_ASKING, () -> ask(next, question)),
                            () -> timer.after(next.untilNext(), () -> advance(next)));
        }
    }

    /** The call goes on whatever comes of it; who hung up meanwhile has not waited for it. */
    private void ask(Script script, ToolQuestion question) {
        var next = script.asked(steps.ask(script, question));
        follow(steps.take(script, next), next);
    }
}
