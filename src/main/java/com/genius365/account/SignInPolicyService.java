package com.genius365.account;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a partner ask for a second factor of its people: its team and its clients alike. */
@Service
@Transactional(readOnly = true)
public class SignInPolicyService {

    private final SignInPolicyStore store;
    private final Clock clock;

    SignInPolicyService(SignInPolicyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @RequiresPermission(Permission.PARTNER_SETTINGS_READ)
    public SignInPolicy get(PartnerId partner) {
        return store.get(partner);
    }

    /** Whoever is signed in without one is led to set it up with their next click. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_SETTINGS_EDIT)
    public void set(PartnerId partner, SignInPolicy policy) {
        ChangeLog.record(
                "second factor required", store.get(partner).isSecondFactorRequired(), policy.isSecondFactorRequired());
        store.set(partner, policy, clock.instant());
    }
}
