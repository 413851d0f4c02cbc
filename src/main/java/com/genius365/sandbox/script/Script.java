package com.genius365.sandbox.script;

import com.genius365.sandbox.vendor.Vendor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is still to happen to a call.
 *
 * @param conversation name of what is said in it
 * @param inBrowser nobody's phone rings
 * @param origin where recordings are to be had: scheme, host and port
 * @param used a tool that was used in it; null: none
 * @param heard after how many turns the person in the browser hung up; null: not before the end
 */
public record Script(
        Vendor vendor,
        String callId,
        Stage stage,
        Outcome outcome,
        String conversation,
        boolean inBrowser,
        String origin,
        @Nullable ToolUse used,
        @Nullable Integer heard) {

    /** How long into the talk a tool is asked. */
    static final Duration BEFORE_ASKING = Duration.ofMillis(1_000);

    /** How long a call in the browser talks: whoever listens reads along. */
    static final Duration TALK_IN_BROWSER = Duration.ofSeconds(14);

    Script next() {
        return new Script(vendor, callId, stageAfter(), outcome, conversation, inBrowser, origin, used, heard);
    }

    /** Ended by the person in the browser. */
    Script hungUp(int turns) {
        return new Script(vendor, callId, Stage.ENDED, outcome, conversation, inBrowser, origin, used, turns);
    }

    /** While it talks, a tool was used. */
    Script asked(ToolUse use) {
        return new Script(vendor, callId, Stage.ASKED, outcome, conversation, inBrowser, origin, use, heard);
    }

    /** A voicemail asks for nothing. */
    boolean mayAsk() {
        return stage == Stage.TALKING && outcome == Outcome.COMPLETED;
    }

    boolean canBeHungUp() {
        return inBrowser && (stage == Stage.CREATED || stage == Stage.TALKING || stage == Stage.ASKED);
    }

    /** Whether it was the person in the browser who ended it. */
    public boolean isHungUp() {
        return heard != null;
    }

    /** What was said until somebody hung up. */
    public Dialogue said(Dialogue whole) {
        return heard == null ? whole : whole.first(heard);
    }

    boolean isOver() {
        return stage == Stage.ANALYZED;
    }

    /** From this stage to the next, in the sandbox's own time. */
    Duration untilNext() {
        return Duration.ofMillis(millis(stageAfter()) - millis(stage));
    }

    /** @param said what is to be heard on it */
    public String recordingUrl(Dialogue said) {
        return origin + "/sandbox/recordings/" + said.seconds() + "/" + callId + ".wav";
    }

    private Stage stageAfter() {
        return switch (stage) {
            case CREATED -> afterDialling();
            case RINGING -> outcome.connects() ? Stage.TALKING : Stage.ENDED;
            case TALKING, ASKED -> Stage.ENDED;
            case ENDED, ANALYZED -> Stage.ANALYZED;
        };
    }

    private Stage afterDialling() {
        if (inBrowser) {
            return Stage.TALKING;
        }
        return outcome == Outcome.FAILED ? Stage.ENDED : Stage.RINGING;
    }

    /** Since the call was made. */
    private long millis(Stage reached) {
        return switch (reached) {
            case CREATED -> 0;
            case RINGING -> 800;
            case TALKING -> 2_000;
            case ASKED -> 2_000 + BEFORE_ASKING.toMillis();
            case ENDED -> end();
            case ANALYZED -> end() + 700;
        };
    }

    private long end() {
        return switch (outcome) {
            case COMPLETED -> inBrowser ? 2_000 + TALK_IN_BROWSER.toMillis() : 6_000;
            case VOICEMAIL, NO_ANSWER -> 5_000;
            case BUSY -> 2_000;
            case FAILED -> 800;
        };
    }
}
