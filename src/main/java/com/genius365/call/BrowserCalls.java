package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.call.CallBook.Lookup;
import com.genius365.common.Refusal;
import com.genius365.integration.ActiveConnection;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallRequest;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VoiceProviders;
import com.genius365.provider.WebCallTicket;
import com.genius365.tenancy.WorkspaceDefaults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gets a browser into a call that is written down already, and hears from it which one that became. What a browser says is
 * never taken as it is: it has us ask the vendor.
 */
@Component
class BrowserCalls {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserCalls.class);

    /** Accounts of the sandbox, and what it hands out, begin so; of no vendor's does. */
    private static final String SANDBOX = "sandbox-";

    private final CallBook book;
    private final VoiceProviders providers;
    private final WorkspaceDefaults defaults;
    private final String standIn;

    BrowserCalls(
            CallBook book,
            VoiceProviders providers,
            WorkspaceDefaults defaults,
            @Value("${genius365.browser-call.stand-in:}") String standIn) {
        this.book = book;
        this.providers = providers;
        this.defaults = defaults;
        this.standIn = standIn;
    }

    /** @throws Refusal in words for people; the call then says the same */
    BrowserCall open(WorkspaceId workspace, CallId call, Agents.CallableAgent agent, ActiveConnection connection) {
        var provider = providers.get(connection.provider());
        var request = new CallRequest(call.value(), agent.externalId(), null, null, defaults.variables(workspace));
        try {
            var ticket = provider.startWebCall(connection.credentials(), request);
            if (ticket.externalCallId() != null) {
                book.named(workspace, call, ticket.externalCallId());
            }
            return new BrowserCall(call, connection.provider(), ticket, standIn(ticket));
        } catch (ProviderException e) {
            LOG.info("Call {} not opened: {} {}", call, e.provider(), e.kind());
            if (e.kind() == ProviderException.Kind.UNKNOWN_OUTCOME) {
                book.startUnknown(workspace, call);
                throw new Refusal(
                        e.provider().label() + " did not answer in time. Nobody was in a call; you can try again.");
            }
            book.startFailed(workspace, call, e.explanation());
            throw new Refusal(e.explanation());
        }
    }

    /** Takes a call of the vendor as ours where the vendor itself says that it is. */
    void look(WorkspaceId workspace, Lookup lookup, ActiveConnection connection, String externalId) {
        try {
            providers
                    .get(connection.provider())
                    .findCall(connection.credentials(), externalId)
                    .filter(found -> found.direction() == CallDirection.WEB
                            && lookup.call().value().equals(found.reference()))
                    .ifPresent(found -> book.found(workspace, lookup.call(), found));
        } catch (ProviderException e) {
            // It was a hint only: the webhooks say it too.
            LOG.info("Call {} not looked up: {} {}", lookup.call(), e.provider(), e.kind());
        }
    }

    private @Nullable String standIn(WebCallTicket ticket) {
        var isPlayed = !standIn.isEmpty() && ticket.token().reveal().startsWith(SANDBOX);
        return isPlayed ? standIn : null;
    }
}
