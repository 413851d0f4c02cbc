package com.genius365.provider;

import java.util.List;

/** The SIP trunks of a vendor's account; the same rules as for {@link PhoneNumbers}. */
public interface SipTrunks {

    List<LiveTrunk> listTrunks(Credentials credentials);

    LiveTrunk addTrunk(Credentials credentials, TrunkOrder order);

    /** One that is already gone is removed. */
    void removeTrunk(Credentials credentials, String id);
}
