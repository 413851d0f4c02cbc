package com.genius365.agent.ui;

/** A part of an agent on the screen: a step of making it, a tab of its page. */
enum AgentStep {
    BASICS("Basics", "What it is called, where it runs, and what it speaks."),
    VOICE("Voice", "How it sounds on the phone."),
    PROMPT("Prompt", "Who it is, what it is to do, and how it begins."),
    KNOWLEDGE("Knowledge", "What it can look up while it talks."),
    TOOLS("Tools", "What it can do besides talking."),
    NUMBER("Number", "Where people reach it, and which number its calls show."),
    CALL_SETTINGS("Call settings", "How long it stays on the line, and what it does at a voicemail."),
    ANALYSIS("Analysis", "What is made of a call when it is over."),
    REVIEW("Review", "Look at it once more. Everything can be changed later.");

    private final String label;
    private final String sentence;

    AgentStep(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    String label() {
        return label;
    }

    String sentence() {
        return sentence;
    }
}
