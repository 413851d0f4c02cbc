package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.integration.ActiveConnection;
import com.genius365.provider.CallRequest;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteNumber;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import com.genius365.telephony.Numbers;
import com.genius365.tenancy.WorkspaceDefaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the vendor to start a call that is written down already. Asks once. */
@Component
class Dialling {

    private static final Logger LOG = LoggerFactory.getLogger(Dialling.class);

    private final CallBook book;
    private final VoiceProviders providers;
    private final WorkspaceDefaults defaults;
    private final Numbers numbers;

    Dialling(CallBook book, VoiceProviders providers, WorkspaceDefaults defaults, Numbers numbers) {
        this.book = book;
        this.providers = providers;
        this.defaults = defaults;
        this.numbers = numbers;
    }

    void dial(
            WorkspaceId workspace,
            CallId call,
            Agents.CallableAgent agent,
            ActiveConnection connection,
            String toNumber) {
        var provider = providers.get(connection.provider());
        try {
            var request = new CallRequest(
                    call.value(),
                    agent.externalId(),
                    from(workspace, agent, provider, connection),
                    toNumber,
                    defaults.variables(workspace));
            book.sent(workspace, call, provider.startCall(connection.credentials(), request));
        } catch (NoNumberException e) {
            book.startFailed(workspace, call, e.getMessage());
        } catch (ProviderException e) {
            LOG.info("Call {} not started: {} {}", call, e.provider(), e.kind());
            if (e.kind() == ProviderException.Kind.UNKNOWN_OUTCOME) {
                book.startUnknown(workspace, call);
            } else {
                book.startFailed(workspace, call, e.explanation());
            }
        }
    }

    /** The number that is the agent's or the account's default, else one of the account that is nobody else's. */
    private String from(
            WorkspaceId workspace, Agents.CallableAgent agent, VoiceProvider provider, ActiveConnection connection) {
        return numbers.caller(workspace, agent.id().value(), connection.id())
                .orElseGet(() -> anyOf(workspace, provider, connection));
    }

    private String anyOf(WorkspaceId workspace, VoiceProvider provider, ActiveConnection connection) {
        var closed = numbers.closedTo(workspace, connection.id());
        return provider.numbers(connection.credentials()).stream()
                .filter(number -> number.number() != null)
                .map(RemoteNumber::id)
                .filter(id -> !closed.contains(id))
                .findFirst()
                .orElseThrow(() -> new NoNumberException("This workspace has no phone number at "
                        + connection.provider().label()
                        + " to call from. Add one on the Telephony page, then call again."));
    }

    private static final class NoNumberException extends RuntimeException {

        private final String sentence;

        NoNumberException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        @Override
        public String getMessage() {
            return sentence;
        }
    }
}
