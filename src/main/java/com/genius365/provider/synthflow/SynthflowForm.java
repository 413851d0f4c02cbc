package com.genius365.provider.synthflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A definition as it lives at Synthflow: an assistant, what is attached to it, and the knowledge it may use.
 *
 * @param actions by our keys, in order
 * @param knowledge the vendor's ids
 */
record SynthflowForm(SynthflowAssistant assistant, Map<String, SynthflowAction> actions, List<String> knowledge) {

    SynthflowForm {
        actions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(actions));
        knowledge = List.copyOf(knowledge);
    }
}
