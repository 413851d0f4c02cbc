package com.genius365.call.ui;

import com.genius365.call.CallDetails;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.RecordingPlayer;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.common.ui.TranscriptView;
import com.genius365.common.ui.TranscriptView.Speaker;
import com.genius365.common.ui.TranscriptView.Turn;
import com.genius365.provider.CallSnapshot;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was said in a call: to hear, in short, and word by word. */
class CallConversation extends Composite<Div> {

    private @Nullable String recording;
    private @Nullable RecordingPlayer player;

    CallConversation() {
        getContent().addClassName("stack");
    }

    void show(CallDetails call) {
        var content = getContent();
        var transcript = new TranscriptView(call.transcript().stream()
                .map(turn -> turn(turn, call.agentName()))
                .toList());
        content.removeAll();
        if (call.failure() != null) {
            content.add(new NoticeBar(call.failure(), Tone.DANGER));
        }
        if (call.recordingUrl() != null) {
            var shownPlayer = player(call, call.recordingUrl());
            if (!call.transcript().isEmpty()) {
                shownPlayer.follow(transcript);
            }
            content.add(new Card("Recording", shownPlayer));
        }
        if (call.summary() != null && !call.summary().isBlank()) {
            content.add(new Card("Summary", new Paragraph(call.summary())));
        }
        if (call.successful() != null || !call.fields().isEmpty()) {
            content.add(new Card("Analysis", analysis(call)));
        }
        content.add(new Card("Transcript", call.transcript().isEmpty() ? nothing(call) : transcript));
    }

    private static KeyValueList analysis(CallDetails call) {
        var found = new KeyValueList();
        if (call.successful() != null) {
            found.add(
                    "Outcome",
                    call.successful()
                            ? new StatusBadge("Success", Tone.SUCCESS)
                            : new StatusBadge("No success", Tone.WARNING));
        }
        call.fields().forEach(found::add);
        return found;
    }

    /** The same one as before, so that what plays goes on playing. */
    private RecordingPlayer player(CallDetails call, String url) {
        if (player == null || !Objects.equals(recording, url)) {
            player = new RecordingPlayer(url, "Recording of the call");
            recording = url;
            if (call.durationSeconds() != null) {
                player.withLength(Duration.ofSeconds(call.durationSeconds()));
            }
        }
        return player;
    }

    private static EmptyState nothing(CallDetails call) {
        return switch (call.status()) {
            case INITIATED, RINGING ->
                new EmptyState(AppIcon.PHONE_CALL, "Not answered yet", "What is said appears here after the call.");
            case IN_PROGRESS ->
                new EmptyState(AppIcon.PHONE_CALL, "The call is going on", "What is said appears here after the call.");
            case COMPLETED ->
                new EmptyState(
                        AppIcon.CONVERSATION,
                        "No transcript",
                        "The provider has sent none yet. It may follow within minutes.");
            case FAILED, NO_ANSWER, BUSY, CANCELED ->
                new EmptyState(AppIcon.PHONE_MISSED, "Nobody spoke", "This call was not answered.");
        };
    }

    private static Turn turn(CallSnapshot.Turn turn, String agentName) {
        var offset = turn.offsetSeconds() == null ? null : Duration.ofMillis(Math.round(turn.offsetSeconds() * 1000));
        return switch (turn.speaker()) {
            case AGENT -> new Turn(Speaker.AGENT, agentName.isBlank() ? "Agent" : agentName, turn.text(), offset);
            case PERSON -> new Turn(Speaker.PERSON, "Caller", turn.text(), offset);
            case TOOL -> new Turn(Speaker.TOOL, "Tool", turn.text(), offset);
        };
    }
}
