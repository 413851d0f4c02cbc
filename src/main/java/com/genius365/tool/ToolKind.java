package com.genius365.tool;

/** What a tool is. It stays what it is: agents rely on it. */
public enum ToolKind {
    FUNCTION(
            "Function",
            "Asks your own server, which gets the arguments as JSON, signed, and answers with text or JSON.",
            ToolSetup.Function.class),
    API_REQUEST(
            "API request",
            "Calls any web API: method, address, headers and body, with the arguments filled in.",
            ToolSetup.ApiRequest.class),
    TRANSFER("Transfer", "Hands the call over to a person, by phone number or SIP address.", ToolSetup.Transfer.class),
    END_CALL("End call", "Lets the agent hang up when everything is said.", ToolSetup.EndCall.class),
    KEYPAD("Keypad", "Presses keys, to get through the menus of other companies.", ToolSetup.Keypad.class),
    VOICEMAIL("Voicemail", "Leaves a message when a machine answers.", ToolSetup.Voicemail.class),
    SMS("Text message", "Sends a text message to whoever is on the phone.", ToolSetup.Sms.class),
    CALENDAR("Calendar", "Finds free times, or books one, at Cal.com.", ToolSetup.Calendar.class),
    MCP_SERVER(
            "MCP server",
            "Gives the agent the tools of a server that speaks the Model Context Protocol.",
            ToolSetup.McpServer.class),
    KNOWLEDGE(
            "Knowledge",
            "Looks something up in the documents that the agent has, when it needs them.",
            ToolSetup.Knowledge.class);

    private final String label;
    private final String sentence;
    private final Class<? extends ToolSetup> setupType;

    ToolKind(String label, String sentence, Class<? extends ToolSetup> setupType) {
        this.label = label;
        this.sentence = sentence;
        this.setupType = setupType;
    }

    public String label() {
        return label;
    }

    /** What it does, for whoever chooses. */
    public String sentence() {
        return sentence;
    }

    /** Whether people say what the agent has to find out before it uses the tool. */
    public boolean takesParameters() {
        return this == FUNCTION || this == API_REQUEST;
    }

    /** Whether we run it ourselves; the others are the vendor's. */
    public boolean isRunHere() {
        return this == FUNCTION || this == API_REQUEST || this == KNOWLEDGE;
    }

    /** Whether it goes to an address that somebody entered. */
    public boolean hasAddress() {
        return this == FUNCTION || this == API_REQUEST || this == MCP_SERVER;
    }

    Class<? extends ToolSetup> setupType() {
        return setupType;
    }
}
