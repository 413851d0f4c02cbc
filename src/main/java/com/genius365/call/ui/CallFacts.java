package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.ui.AgentNavigation;
import com.genius365.call.CallDetails;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.DurationFormat;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.MoneyFormat;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.StatusTimeline;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of a call: its course, its ids, its cost. */
class CallFacts extends Composite<Div> {

    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;

    CallFacts(CurrentWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        getContent().addClassName("stack");
    }

    void show(CallDetails call) {
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var content = getContent();
        content.removeAll();
        content.add(new Card("Details", details(call, time)), new Card("Course", course(call, time)));
        if (call.cost() != null) {
            content.add(new Card("Provider cost", costs(call)));
        }
    }

    private KeyValueList details(CallDetails call, TimeFormat time) {
        var list = new KeyValueList().add("Direction", call.direction().label());
        if (call.agent() == null) {
            list.add("Agent", call.agentName());
        } else {
            list.add("Agent", new Anchor(AgentNavigation.details(workspace.slug(), call.agent()), call.agentName()));
        }
        list.add("From", number(call.fromNumber()))
                .add("To", number(call.toNumber()))
                .add("Started", time.dateAndTimeLabel(call.startedAt() == null ? call.createdAt() : call.startedAt()))
                .add(
                        "Duration",
                        DurationFormat.words(
                                call.durationSeconds() == null ? null : Duration.ofSeconds(call.durationSeconds())))
                .add("Ended because", words(call.endReason()))
                .add("Provider", call.provider().label())
                .addCopyable("Call id", call.id().toString());
        if (call.externalId() != null) {
            list.addCopyable("Id at " + call.provider().label(), call.externalId());
        }
        return list;
    }

    /** Its steps, and between them when the agent asked a tool. */
    private static StatusTimeline course(CallDetails call, TimeFormat time) {
        var timeline = new StatusTimeline();
        Stream.concat(
                        call.statusChanges().stream().map(Step::of),
                        call.toolCalls().stream().map(Step::of))
                .sorted(Comparator.comparing(Step::at))
                .forEach(step -> timeline.add(step.title(), time.timeOfDay(step.at()), step.tone(), step.detail()));
        return timeline;
    }

    private record Step(Instant at, String title, Tone tone, String detail) {

        static Step of(CallDetails.StatusChange change) {
            return new Step(change.at(), change.status().label(), CallLooks.tone(change.status()), "");
        }

        static Step of(CallDetails.ToolCall call) {
            return new Step(call.at(), "Tool " + call.tool(), CallToolCalls.tone(call), CallToolCalls.outcome(call));
        }
    }

    private static KeyValueList costs(CallDetails call) {
        var list = new KeyValueList();
        call.costs()
                .forEach(line ->
                        list.add(words(line.component()), MoneyFormat.us().amount(line.amount())));
        if (call.cost() != null) {
            list.add("Total", MoneyFormat.us().amount(call.cost()));
        }
        return list;
    }

    private static @Nullable String number(@Nullable String number) {
        return number == null ? null : PhoneNumberFormat.international(number);
    }

    /** The vendor's word, readable: {@code customer-ended-call} as "Customer ended call". */
    private static String words(@Nullable String vendorWord) {
        if (vendorWord == null || vendorWord.isBlank()) {
            return "";
        }
        var spaced = vendorWord.replace('-', ' ').replace('_', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
