package com.genius365.audit;

import java.util.List;
import java.util.UUID;

/** What the log can be narrowed to: whatever stands in the newest few thousand entries. */
public record AuditChoices(
        List<Choice> people, List<ActionChoice> actions, List<Choice> workspaces, List<Choice> partners) {

    /** Somebody or something with an id. */
    public record Choice(UUID id, String name) {}

    /** What is done. @param key as it is stored */
    public record ActionChoice(String key, String name) {}

    public AuditChoices {
        people = List.copyOf(people);
        actions = List.copyOf(actions);
        workspaces = List.copyOf(workspaces);
        partners = List.copyOf(partners);
    }
}
