package com.genius365.tool.ui;

import com.genius365.tool.ParameterSchema;
import com.genius365.tool.ToolDraft;
import com.genius365.tool.ToolKind;
import java.time.ZoneId;

/** What a new tool begins with: words that suit most, where there are such. */
final class ToolStart {

    private ToolStart() {}

    static ToolDraft of(ToolKind kind, ZoneId zone) {
        return new ToolDraft(name(kind), description(kind), ParameterSchema.empty(), PlainFields.empty(kind, zone));
    }

    private static String name(ToolKind kind) {
        return switch (kind) {
            case FUNCTION, API_REQUEST, MCP_SERVER -> "";
            case TRANSFER -> "transfer_call";
            case END_CALL -> "end_call";
            case KEYPAD -> "press_keys";
            case VOICEMAIL -> "leave_voicemail";
            case SMS -> "send_text_message";
            case CALENDAR -> "find_times";
            case KNOWLEDGE -> "look_up";
        };
    }

    private static String description(ToolKind kind) {
        return switch (kind) {
            case FUNCTION, API_REQUEST, MCP_SERVER -> "";
            case TRANSFER -> "Use this when the caller asks for a person, or for something you cannot do.";
            case END_CALL -> "Use this when everything is said and both have said goodbye.";
            case KEYPAD -> "Use this when a recorded voice asks to press a key.";
            case VOICEMAIL -> "Use this when a machine answers and asks for a message.";
            case SMS -> "Use this when the caller wants something in writing, such as an address or a link.";
            case CALENDAR -> "Use this when the caller wants an appointment.";
            case KNOWLEDGE -> "Use this when the caller asks something that you do not know for certain.";
        };
    }
}
