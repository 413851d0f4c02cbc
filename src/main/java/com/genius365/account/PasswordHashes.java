package com.genius365.account;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes and compares hashes of passwords, taking the same time for accounts that are not there. */
@Component
class PasswordHashes {

    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    PasswordHashes(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = encode(encoder, "nobody has this password");
    }

    String of(String password) {
        return encode(encoder, password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, and never does. */
    void matchNobody(String password) {
        var ignored = encoder.matches(password, hashOfNobody);
    }

    private static String encode(PasswordEncoder encoder, String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder encodes nothing");
        }
        return hash;
    }
}
