package com.genius365.account;

import com.genius365.access.PartnerId;
import java.util.Optional;

/** Says whom an open invitation is for, so that they may make an account; answered by whoever keeps the invitations. */
public interface SignUpInvitations {

    /**
     * @param email fixed: the link was sent there, so it is confirmed
     * @param acceptPath where the invitation is accepted after signing up: {@code accept-workspace-invitation?token=…}
     */
    record Invited(String email, String acceptPath) {}

    /** Empty: no such invitation at this partner, or it was used, taken back or is too old. */
    Optional<Invited> find(String token, PartnerId partner);
}
