package com.genius365.account.session;

import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * The person of a session.
 *
 * @param partner whose host they signed in on
 * @param session the row that says whether it is still open
 * @param host the host name the session was made on, and the only one it counts on
 */
public record AccountPrincipal(UUID user, UUID partner, UUID session, String host, String email, String displayName)
        implements CurrentUser.Identity, Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public UserId userId() {
        return new UserId(user);
    }

    @Override
    public PartnerId partnerId() {
        return new PartnerId(partner);
    }

    @Override
    public String getName() {
        return email;
    }

    /** The same session after the person changed what they are called. */
    public AccountPrincipal renamed(String name) {
        return new AccountPrincipal(user, partner, session, host, email, name);
    }
}
