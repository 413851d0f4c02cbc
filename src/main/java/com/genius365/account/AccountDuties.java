package com.genius365.account;

import com.genius365.access.UserId;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Knows what is asked of an account: by its partner, by the platform, and because it is new. */
@Component
public class AccountDuties {

    private final AccountLookup accounts;
    private final boolean isDemo;

    AccountDuties(AccountLookup accounts, Environment environment) {
        this.accounts = accounts;
        this.isDemo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public AccountDuty of(UserId user) {
        return accounts.standing(user)
                .map(standing -> {
                    if (isRequired(standing) && !standing.hasAuthenticator() && !standing.hasPasskey()) {
                        return AccountDuty.SET_UP_SECOND_FACTOR;
                    }
                    return standing.hasProfile() ? AccountDuty.NONE : AccountDuty.SET_UP_PROFILE;
                })
                .orElse(AccountDuty.NONE);
    }

    /** Passkeys alone are another way in; where a second factor is required, a password alone is none. */
    boolean asksForSecondStep(UserId user) {
        return accounts.standing(user)
                .map(standing -> standing.hasAuthenticator() || standing.hasPasskey() && isRequired(standing))
                .orElse(false);
    }

    private boolean isRequired(AccountLookup.Standing standing) {
        return standing.isSecondFactorRequired() || standing.isSuperAdmin() && !isDemo;
    }
}
