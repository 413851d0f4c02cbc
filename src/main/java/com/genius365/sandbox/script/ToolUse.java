package com.genius365.sandbox.script;

import tools.jackson.databind.node.ObjectNode;

/**
 * One use of a tool in a call.
 *
 * @param id the vendor's
 * @param result as the vendor understood the answer; in words where there was none
 */
public record ToolUse(String id, String tool, ObjectNode arguments, String result, boolean isFailed) {

    /** Without what was said. */
    @Override
    public String toString() {
        return "ToolUse[" + id + ", " + tool + "]";
    }
}
