package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.integration.ActiveConnection;
import com.genius365.provider.CallRequest;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteNumber;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
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

    Dialling(CallBook book, VoiceProviders providers, WorkspaceDefaults defaults) {
        this.book = book;
        this.providers = providers;
        this.defaults = defaults;
    }

    void dial(
            WorkspaceId workspace,
            CallId call,
            Agents.CallableAgent agent,
            ActiveConnection connection,
            String toNumber) {
        var provider = providers.get(connection.provider());
        try {
            var from = from(provider, connection);
            var request = new CallRequest(
                    call.value(), agent.externalId(), from.id(), toNumber, defaults.variables(workspace));
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

    /** The first number of the account; choosing among several comes with telephony. */
    private static RemoteNumber from(VoiceProvider provider, ActiveConnection connection) {
        return provider.numbers(connection.credentials()).stream()
                .filter(number -> number.number() != null)
                .findFirst()
                .orElseThrow(() -> new NoNumberException("This "
                        + connection.provider().label() + " account has no phone number to call from. Add one at "
                        + connection.provider().label() + ", then call again."));
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
