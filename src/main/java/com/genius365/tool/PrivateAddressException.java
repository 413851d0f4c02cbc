package com.genius365.tool;

import java.io.Serial;
import java.net.UnknownHostException;

/** A host name leads into a private network. */
class PrivateAddressException extends UnknownHostException {

    @Serial
    private static final long serialVersionUID = 1L;

    PrivateAddressException(String host) {
        super(host);
    }
}
