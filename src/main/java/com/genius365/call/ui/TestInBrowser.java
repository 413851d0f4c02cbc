package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentId;
import com.genius365.call.BrowserCall;
import com.genius365.call.CallId;
import com.genius365.call.TestCallService;
import com.genius365.common.Refusal;
import com.genius365.common.ui.BackgroundWork;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries an agent out by speaking with it in the browser. */
class TestInBrowser extends Composite<Div> {

    /** @param call null: there is none, and the sentence says why */
    private record Attempt(
            @Nullable BrowserCall call,
            String refusal,
            @Nullable RuntimeException failure) {}

    private final transient TestCallService calls;
    private final transient CurrentWorkspace workspace;
    private final transient AgentId agent;
    private final TestCall call;
    private transient @Nullable CallId current;

    TestInBrowser(TestCallService calls, CurrentWorkspace workspace, AgentId agent, String agentName) {
        this.calls = calls;
        this.workspace = workspace;
        this.agent = agent;
        this.call = new TestCall(agentName);
        call.onWanted(this::start);
        call.onJoined(this::joined);
        call.onNotJoined(this::notJoined);
        getContent().add(call);
    }

    private void start() {
        var id = workspace.id();
        BackgroundWork.run(this, () -> attempt(() -> calls.start(id, agent)), this::show, () -> {});
    }

    private static Attempt attempt(Supplier<BrowserCall> start) {
        try {
            return new Attempt(start.get(), "", null);
        } catch (Refusal e) {
            return new Attempt(null, e.getMessage(), null);
        } catch (RuntimeException e) {
            return new Attempt(null, "The call could not be started. Try again.", e);
        }
    }

    private void show(Attempt attempt) {
        var made = attempt.call();
        if (made == null) {
            current = null;
            call.refuse(attempt.refusal());
            if (attempt.failure() != null) {
                throw attempt.failure();
            }
            return;
        }
        current = made.id();
        call.open(made, CallNavigation.details(workspace.slug(), made.id()));
    }

    private void joined(String externalId) {
        var known = current;
        if (known != null) {
            var id = workspace.id();
            work(() -> calls.joined(id, known, externalId));
        }
    }

    private void notJoined() {
        var known = current;
        if (known != null) {
            var id = workspace.id();
            work(() -> calls.notJoined(id, known));
        }
    }

    private void work(Runnable work) {
        BackgroundWork.run(
                this,
                () -> {
                    work.run();
                    return true;
                },
                done -> {},
                () -> {});
    }
}
