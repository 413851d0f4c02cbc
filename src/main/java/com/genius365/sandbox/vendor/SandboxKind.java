package com.genius365.sandbox.vendor;

import java.util.Locale;

/** What kind of thing is kept. */
public enum SandboxKind {
    ACCOUNT,
    /** VAPI's assistants and Retell's agents. */
    AGENT,
    /** Retell's response engines. */
    LLM,
    /** VAPI's ways to authenticate a webhook. */
    CREDENTIAL,
    /** What Synthflow's assistants can do, and VAPI's saved tools. */
    ACTION,
    /** What agents can look things up in. */
    KNOWLEDGE,
    /** Written conversations. */
    CHAT,
    CALL,
    PHONE_NUMBER,
    /** What is still to happen to a call. */
    SCRIPT,
    /** What is still to be delivered. */
    WEBHOOK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
