package com.genius365.integration;

import com.genius365.common.Refusal;
import com.genius365.provider.Provider;

/** The vendor does not accept a key that a person wants to store; nothing was stored. */
public class KeyRefusedException extends Refusal {

    KeyRefusedException(Provider provider) {
        super(provider.label() + " refused this key. Copy it again from your " + provider.label()
                + " account; nothing was changed.");
    }
}
