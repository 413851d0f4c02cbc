package com.genius365.provider.retell;

import java.util.List;

/** The language model behind an agent, Retell's "Retell LLM", as Retell takes it: the fields we set. */
record RetellEngine(
        String model,
        double modelTemperature,
        String startSpeaker,
        String beginMessage,
        String generalPrompt,
        List<Tool> generalTools) {

    record Tool(String type, String name, String description) {}
}
