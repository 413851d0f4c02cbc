package com.genius365.account;

import com.genius365.access.UserId;
import com.genius365.common.Secret;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes links with which somebody sets a password, for other features; only their hashes are kept. */
@Component
public class PasswordLinks {

    private final TokenStore tokens;

    PasswordLinks(TokenStore tokens) {
        this.tokens = tokens;
    }

    /** A new one, which works once; earlier ones work no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Secret issue(UserId user, Duration lasts) {
        return tokens.issue(user, TokenStore.Purpose.RESET_PASSWORD, lasts);
    }
}
