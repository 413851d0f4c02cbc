package com.genius365.webhook;

/** What a webhook can tell of. */
public enum WebhookEvent {
    CALL_STARTED("call.started", "A call starts, in or out"),
    CALL_ANSWERED("call.answered", "Somebody answers it"),
    CALL_ENDED("call.ended", "A call ends, with its outcome as far as it is known"),
    CALL_UPDATED("call.updated", "More becomes known of a call that has ended, such as its cost or summary"),
    AGENT_PUBLISHED("agent.published", "A version of an agent goes live");

    /** What a trial is called; nobody chooses it. */
    static final String TEST = "webhook.test";

    private final String type;
    private final String sentence;

    WebhookEvent(String type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    /** As it stands in the message. */
    public String type() {
        return type;
    }

    public String sentence() {
        return sentence;
    }

    /** In audit entries too. */
    @Override
    public String toString() {
        return type;
    }
}
