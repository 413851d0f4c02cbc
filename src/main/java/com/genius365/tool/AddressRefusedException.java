package com.genius365.tool;

import com.genius365.common.Refusal;

/** An address that a tool must not go to. */
public class AddressRefusedException extends Refusal {

    public AddressRefusedException(String message) {
        super(message);
    }
}
