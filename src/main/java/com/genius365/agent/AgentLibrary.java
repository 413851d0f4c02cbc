package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.provider.Provider;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace has for its agents to choose from: tools, documents, phone numbers. Screens ask it, so whoever answers
 * checks what the person may.
 */
public interface AgentLibrary {

    /** @param hint what it is, in few words; may be empty */
    record Choice(UUID id, String label, String hint) {}

    /**
     * A phone number to choose.
     *
     * @param answeredBy the agent that answers it now; null: none
     * @param usedBy the agent whose calls show it now; null: none
     * @param hint such as its account, or the name of the agent that has it; may be empty
     */
    record NumberChoice(
            UUID id,
            String label,
            String hint,
            @Nullable UUID answeredBy,
            @Nullable UUID usedBy) {}

    /**
     * How much a choice of documents takes.
     *
     * @param isInPrompt they stand in the prompt, where there is not much room; else the vendor keeps them
     * @param used in characters
     * @param most in characters; 0: as many as one likes
     */
    record Budget(boolean isInPrompt, long used, long most) {

        public boolean fits() {
            return most == 0 || used <= most;
        }
    }

    List<Choice> tools(WorkspaceId workspace);

    List<Choice> documents(WorkspaceId workspace);

    Budget budget(WorkspaceId workspace, Provider provider, List<UUID> documents);

    /** The numbers at the vendor, by number. */
    List<NumberChoice> numbers(WorkspaceId workspace, Provider provider);

    /** From now on these numbers of the vendor are the agent's, and no others of it. */
    void assign(WorkspaceId workspace, AgentId agent, Provider provider, AgentNumbers numbers);
}
