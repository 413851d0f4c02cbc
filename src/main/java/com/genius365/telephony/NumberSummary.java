package com.genius365.telephony;

import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Carrier;
import com.genius365.provider.Provider;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as a row.
 *
 * @param workspace whose use it is; null: the partner has given it to no client
 * @param isShared it is in the partner's account, which alone can release it
 * @param number E.164; null while the vendor is getting one, and for a bare SIP address
 * @param failure why the last thing asked of the vendor was not done, in a sentence
 * @param isDefault calls through this account show it where their agent has no number of its own
 * @param isChanging the vendor is still to be told of the agents
 * @param inboundElsewhere the agent that is to answer does not live in this number's account
 * @param outboundElsewhere the same of the agent that calls from it
 * @param answersForeign at the vendor it leads to an agent that nobody chose here
 */
public record NumberSummary(
        PhoneNumberId id,
        @Nullable WorkspaceId workspace,
        boolean isShared,
        ConnectionId connection,
        String connectionName,
        Provider provider,
        Carrier carrier,
        @Nullable String number,
        String label,
        NumberState state,
        @Nullable String failure,
        boolean isDefault,
        @Nullable UUID inboundAgent,
        @Nullable UUID outboundAgent,
        boolean isChanging,
        boolean inboundElsewhere,
        boolean outboundElsewhere,
        boolean answersForeign) {

    /** How people call it. */
    public String name() {
        return number == null ? (label.isEmpty() ? "A new number" : label) : number;
    }

    @Override
    public String toString() {
        return "NumberSummary[" + id + "]";
    }
}
