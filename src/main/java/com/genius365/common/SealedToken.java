package com.genius365.common;

/**
 * A one-time token on its way into a mail. Events are stored until they were heard, and a token must not lie there in the
 * clear.
 *
 * @param sealed Base64 of what {@link Vault#sealToken} made
 */
public record SealedToken(String sealed) {

    @Override
    public String toString() {
        return "SealedToken[hidden]";
    }
}
