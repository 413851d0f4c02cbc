package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/**
 * Plays the recording of a call: play and pause, seek, speed. With the keyboard, the space bar plays and pauses, and the
 * arrow keys seek on the track.
 */
@Tag("recording-player")
@JsModule("context://frontend/recording-player.js")
public class RecordingPlayer extends Component implements HasStyle {

    /**
     * @param source address of the audio
     * @param label what is played: "Recording of the call with +1 415-555-0123"
     */
    public RecordingPlayer(String source, String label) {
        addClassName("recording-player");
        getElement().setAttribute("src", source);
        getElement().setAttribute("label", label);
    }

    /** The length as reported, shown until the audio itself has told. */
    public RecordingPlayer withLength(Duration length) {
        getElement().setAttribute("length", String.valueOf(length.toSeconds()));
        return this;
    }

    /** Plays from there on. */
    public void playFrom(Duration offset) {
        getElement().callJsFunction("playFrom", offset.toMillis() / 1000.0);
    }

    /** Marks in the transcript what is being said, and plays from the words a person points at. */
    public void follow(TranscriptView transcript) {
        transcript.addClassName("transcript-playable");
        getElement().executeJs("this.follow($0)", transcript.getElement());
    }
}
