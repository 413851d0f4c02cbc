package com.genius365.tool;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a tool. */
public record ToolId(UUID value) {

    public static ToolId next() {
        return new ToolId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
