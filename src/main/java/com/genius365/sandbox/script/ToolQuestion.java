package com.genius365.sandbox.script;

import com.genius365.sandbox.vendor.Webhook;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an agent asks a tool in a call.
 *
 * @param id the vendor's
 * @param request as the vendor sends it
 */
public record ToolQuestion(String id, String tool, ObjectNode arguments, Webhook request) {

    public ToolUse answered(String result) {
        return new ToolUse(id, tool, arguments, result, false);
    }

    public ToolUse failed(String words) {
        return new ToolUse(id, tool, arguments, words, true);
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "ToolQuestion[" + id + ", " + tool + "]";
    }
}
