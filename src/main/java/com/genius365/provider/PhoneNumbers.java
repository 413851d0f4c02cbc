package com.genius365.provider;

import java.util.List;
import java.util.Optional;

/**
 * The phone numbers of a vendor's account. Every method that goes out throws {@link ProviderException}; none holds a
 * transaction.
 *
 * <p>What makes something is sent once. Where it throws UNKNOWN_OUTCOME, look for the mark of the reference in {@link
 * #list}: never make it a second time.
 */
public interface PhoneNumbers {

    Provider provider();

    NumberOffer offer();

    /** All of them, those made by us and others. */
    List<LiveNumber> list(Credentials credentials);

    LiveNumber buy(Credentials credentials, NumberOrder order);

    /** Has the vendor take over a number that was bought elsewhere. */
    LiveNumber bring(Credentials credentials, NumberImport number);

    /** Sets which agents it leads to; the same however often. */
    void point(Credentials credentials, String id, NumberTarget target);

    /** Gives it back, or only lets go of it where it was brought; one that is already gone is released. */
    void release(Credentials credentials, String id);

    /** Empty: the vendor keeps no trunks, and is told of one with each number. */
    Optional<SipTrunks> trunks();
}
