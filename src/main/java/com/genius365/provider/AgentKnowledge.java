package com.genius365.provider;

import java.util.List;

/**
 * What an agent knows besides its prompt.
 *
 * @param vendorIds the vendor's ids of knowledge that was given to it before, see {@link VendorKnowledge}
 * @param inline texts for the prompt, where the vendor keeps no knowledge
 */
public record AgentKnowledge(List<String> vendorIds, List<Text> inline) {

    public AgentKnowledge {
        vendorIds = List.copyOf(vendorIds);
        inline = List.copyOf(inline);
    }

    public static AgentKnowledge none() {
        return new AgentKnowledge(List.of(), List.of());
    }

    /** One document. */
    public record Text(String title, String text) {}
}
