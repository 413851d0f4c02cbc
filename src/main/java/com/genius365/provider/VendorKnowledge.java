package com.genius365.provider;

import java.util.Optional;

/**
 * The vendor's own store of knowledge. Every method that goes out throws {@link ProviderException}.
 *
 * <p>A text is given once and given anew, under another id, when it has changed: vendors cannot be relied on to change one
 * in place.
 */
public interface VendorKnowledge {

    Provider provider();

    /**
     * Gives the vendor a text.
     *
     * @param reference our name of it, with which one whose answer was lost is found again; fewer than 40 characters
     * @return the vendor's id for {@link AgentKnowledge#vendorIds()}
     */
    String add(Credentials credentials, String reference, String title, String text);

    /** Looks for one whose add was never answered. */
    Optional<String> find(Credentials credentials, String reference);

    /** Removes it; one that is already gone is removed. */
    void remove(Credentials credentials, String id);
}
