package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.account.session.AccountSessions;
import com.genius365.common.Vault;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes new passwords; each ends the sessions that the old one opened. */
@Component
class PasswordBook {

    static final Duration LINK_LASTS = Duration.ofHours(1);

    private final AccountStore store;
    private final AccountLookup accounts;
    private final TokenStore tokens;
    private final SignUpBook signUps;
    private final AccountSessions sessions;
    private final Vault vault;
    private final PasswordNews news;

    PasswordBook(
            AccountStore store,
            AccountLookup accounts,
            TokenStore tokens,
            SignUpBook signUps,
            AccountSessions sessions,
            Vault vault,
            PasswordNews news) {
        this.store = store;
        this.accounts = accounts;
        this.tokens = tokens;
        this.signUps = signUps;
        this.sessions = sessions;
        this.vault = vault;
        this.news = news;
    }

    @Transactional
    public void ask(PartnerId partner, String email) {
        news.publish(new PasswordResetAsked(partner.value(), email));
    }

    @Transactional
    public void sendLink(PartnerId partner, String email) {
        accounts.find(email, partner)
                .ifPresent(account -> news.publish(new PasswordResetRequested(
                        account.id(),
                        partner,
                        account.email(),
                        account.displayName(),
                        vault.sealToken(tokens.issue(account.id(), TokenStore.Purpose.RESET_PASSWORD, LINK_LASTS)))));
    }

    /** @return whether the link still worked */
    @Transactional
    public boolean reset(String token, String passwordHash) {
        var user = tokens.use(token, TokenStore.Purpose.RESET_PASSWORD);
        user.ifPresent(it -> {
            store.setPassword(it, passwordHash);
            sessions.endAll(it);
            signUps.confirmed(it);
            accounts.find(it).ifPresent(account -> news.changed(account, "PASSWORD_RESET"));
        });
        return user.isPresent();
    }

    /** Keeps open the session at hand only. */
    @Transactional
    public void change(UserId user, String passwordHash) {
        store.setPassword(user, passwordHash);
        tokens.revoke(user, TokenStore.Purpose.RESET_PASSWORD);
        sessions.endOthers(user);
        accounts.find(user).ifPresent(account -> news.changed(account, "PASSWORD_CHANGED"));
    }
}
