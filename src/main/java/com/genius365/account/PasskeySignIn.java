package com.genius365.account;

import com.genius365.account.factor.Passkeys;
import com.genius365.common.Refusal;
import com.genius365.tenancy.CurrentHost;
import org.springframework.stereotype.Component;

/** Signs in with a passkey alone: it is two factors in one. */
@Component
public class PasskeySignIn {

    private final Passkeys passkeys;
    private final AccountLookup accounts;
    private final SignInProgress progress;
    private final CurrentHost host;

    PasskeySignIn(Passkeys passkeys, AccountLookup accounts, SignInProgress progress, CurrentHost host) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.progress = progress;
        this.host = host;
    }

    public Passkeys.Challenge challenge() {
        return passkeys.challenge();
    }

    /**
     * Proves whose passkey it is. Whoever has already given a password must be the same person.
     *
     * @return where to go to be signed in
     * @throws Refusal where the passkey is not one of this host
     */
    public String prove(Passkeys.Challenge challenge, String answer, boolean remember) {
        var account = passkeys.verify(challenge, answer)
                .flatMap(accounts::find)
                .filter(found -> found.partner().equals(host.get().id()) && found.isConfirmed())
                .orElseThrow(() -> new Refusal("This passkey is not known here. Sign in with your password."));
        var step = progress.find().filter(it -> it.userId().equals(account.id()));
        progress.prove(
                account.id(),
                account.partner(),
                remember || step.map(SignInProgress.Step::remember).orElse(false),
                step.map(SignInProgress.Step::target).orElse(null));
        return SignInProgress.CONTINUE;
    }
}
