package com.genius365.call;

import com.genius365.access.CurrentUser;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.agent.Agents;
import com.genius365.common.E164;
import com.genius365.common.Refusal;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.Connections;
import org.springframework.stereotype.Service;

/** The door for starting a call: writes it down, then has it dialled without letting anyone wait. */
@Service
public class CallStarter {

    private final CallQuotaBook book;
    private final Dialling dialling;
    private final Agents agents;
    private final Connections connections;
    private final CurrentUser user;

    CallStarter(CallQuotaBook book, Dialling dialling, Agents agents, Connections connections, CurrentUser user) {
        this.book = book;
        this.dialling = dialling;
        this.agents = agents;
        this.connections = connections;
        this.user = user;
    }

    /**
     * Starts an outbound call. The call stands in the log when this returns; whether it rings shows there.
     *
     * @param number with its country code, in any usual spelling
     * @throws Refusal where the number cannot be one, the agent cannot call, or the workspace has used what it may
     */
    @RequiresPermission(Permission.CALL_START)
    public CallId start(WorkspaceId workspace, AgentId agentId, String number) {
        var toNumber = e164(number);
        var agent = agents.callable(workspace, agentId);
        var connection = connections
                .find(workspace, agent.connection())
                .filter(ActiveConnection::isEnabled)
                .orElseThrow(
                        () -> new Refusal("The connection that this agent was published with is switched off or gone."
                                + " Connect it again, then publish the agent."));
        var call = book.intend(
                workspace, agent, connection.provider(), toNumber, user.findId().orElse(null));
        Thread.ofVirtual()
                .name("dial-" + call)
                .start(() -> dialling.dial(workspace, call, agent, connection, toNumber));
        return call;
    }

    /** E.164 of a number that is one. @throws Refusal that says how to write it */
    public static String e164(String number) {
        return E164.of(number);
    }
}
