package com.genius365.onboarding;

import com.genius365.account.AccountConfirmed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of people who signed up by themselves. */
@Component
class SignUpListener {

    private final FirstWorkspace workspace;

    SignUpListener(FirstWorkspace workspace) {
        this.workspace = workspace;
    }

    @ApplicationModuleListener
    void welcome(AccountConfirmed account) {
        workspace.open(account);
    }
}
