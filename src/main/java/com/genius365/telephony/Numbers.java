package com.genius365.telephony;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Phone numbers for the features that work with them. No screen uses it. */
@Component
public class Numbers {

    /**
     * A number to choose for an agent.
     *
     * @param number E.164; null for a bare SIP address, and while the vendor is getting one
     * @param connection the account it is in; agents elsewhere cannot be given to it
     * @param inboundAgent who answers it now
     * @param isDefault calls through this account show it where their agent has no number of its own
     */
    public record NumberChoice(
            PhoneNumberId id,
            @Nullable String number,
            String label,
            Provider provider,
            ConnectionId connection,
            @Nullable UUID inboundAgent,
            @Nullable UUID outboundAgent,
            boolean isDefault) {

        @Override
        public String toString() {
            return "NumberChoice[" + id + "]";
        }
    }

    private final AgentNumberBook book;
    private final NumberKeeper keeper;

    Numbers(AgentNumberBook book, NumberKeeper keeper) {
        this.book = book;
        this.keeper = keeper;
    }

    /**
     * To be called when the agent was published, or lives elsewhere from now on: every number that is meant for it and in
     * the same account leads there, soon. Numbers in other accounts lead to it no longer.
     */
    @InWorkspace
    public void pointTo(WorkspaceId workspace, UUID agent, ConnectionId connection, String externalAgentId) {
        book.pointTo(workspace, agent, connection, externalAgentId);
    }

    /**
     * To be called before the agent is removed at a vendor, outside of any transaction and scope: when it returns, no
     * number leads there. The numbers stay meant for the agent, see {@link #forget}; where it lives elsewhere by now, those
     * that lead there are left alone.
     *
     * @throws ProviderException where a number could not be turned away; call it again later, and remove nothing till then
     */
    public void detach(
            WorkspaceId workspace, UUID agent, Provider provider, ConnectionId connection, String externalAgentId) {
        var failures = book.detach(workspace, agent, connection, externalAgentId).stream()
                .map(keeper::keep)
                .flatMap(Optional::stream)
                .toList();
        if (book.isLedTo(workspace, agent, connection, externalAgentId)) {
            throw failures.stream()
                    .findFirst()
                    .orElseGet(() -> new ProviderException(
                            provider, ProviderException.Kind.UNAVAILABLE, 0, "A number is being changed", null));
        }
    }

    /** To be called when the agent is deleted for good, before {@link #detach}: its numbers are free for others. */
    @InWorkspace
    public void forget(WorkspaceId workspace, UUID agent) {
        book.forget(workspace, agent);
    }

    /**
     * The vendor's id of the number that a call of the agent shows: the agent's own, else the default of the account.
     * Empty: the workspace has none there.
     */
    @InWorkspace
    public Optional<String> caller(WorkspaceId workspace, UUID agent, ConnectionId connection) {
        return book.caller(workspace, agent, connection);
    }

    /** The vendor's ids of numbers in the account that the workspace must not call from: they are other workspaces'. */
    public Set<String> closedTo(WorkspaceId workspace, ConnectionId connection) {
        return book.closedTo(workspace, connection);
    }
}
