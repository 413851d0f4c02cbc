package com.genius365.tool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of running a tool.
 *
 * @param failure in words for people; null: it answered
 * @param httpStatus 0: nothing answered over HTTP
 * @param body as it was answered, at most 64 KB; also of a failure, where there was one
 */
public record ToolAnswer(@Nullable String failure, int httpStatus, String body, Duration took) {

    private static final int MOST_OF_A_FAILURE = 1_000;

    public static ToolAnswer failed(String failure, Duration took) {
        return new ToolAnswer(failure, 0, "", took);
    }

    public boolean isFailed() {
        return failure != null;
    }

    /** For the model: what was answered, or why not. */
    public String forModel() {
        if (failure == null) {
            return body;
        }
        return body.isBlank() ? failure : failure + " " + body.substring(0, Math.min(body.length(), MOST_OF_A_FAILURE));
    }

    @Override
    public String toString() {
        return "ToolAnswer[" + (isFailed() ? "failed" : "answered") + ", " + httpStatus + ", " + took + "]";
    }
}
