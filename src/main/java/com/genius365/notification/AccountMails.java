package com.genius365.notification;

import com.genius365.access.SystemWide;
import com.genius365.account.AccountDeleted;
import com.genius365.account.EmailChangeRequested;
import com.genius365.account.EmailChanged;
import com.genius365.account.EmailConfirmationRequested;
import com.genius365.account.NewSignIn;
import com.genius365.account.PasswordChanged;
import com.genius365.account.PasswordResetRequested;
import com.genius365.account.SecondFactorChanged;
import com.genius365.account.SignUpOnTakenAddress;
import com.genius365.common.Vault;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to people about their accounts. */
@Component
class AccountMails {

    private final Outbox outbox;
    private final Vault vault;

    AccountMails(Outbox outbox, Vault vault) {
        this.outbox = outbox;
        this.vault = vault;
    }

    @SystemWide
    @ApplicationModuleListener
    void on(EmailConfirmationRequested event) {
        outbox.post(
                MailKind.CONFIRM_EMAIL,
                event.partner(),
                event.email(),
                MailKey.of(event.token()),
                brand -> AccountLetters.confirmEmail(brand, event, vault.openToken(event.token())));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(PasswordResetRequested event) {
        outbox.post(
                MailKind.RESET_PASSWORD,
                event.partner(),
                event.email(),
                MailKey.of(event.token()),
                brand -> AccountLetters.resetPassword(brand, event, vault.openToken(event.token())));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(EmailChangeRequested event) {
        outbox.post(
                MailKind.CHANGE_EMAIL_OLD,
                event.partner(),
                event.oldEmail(),
                MailKey.of(event.tokenForOld()),
                brand -> AccountLetters.changeEmailOld(brand, event, vault.openToken(event.tokenForOld())));
        outbox.post(
                MailKind.CHANGE_EMAIL_NEW,
                event.partner(),
                event.newEmail(),
                MailKey.of(event.tokenForNew()),
                brand -> AccountLetters.changeEmailNew(brand, event, vault.openToken(event.tokenForNew())));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(EmailChanged event) {
        for (var recipient : List.of(event.oldEmail(), event.newEmail())) {
            outbox.post(
                    MailKind.EMAIL_CHANGED,
                    event.partner(),
                    recipient,
                    MailKey.of(event.user(), recipient, event.at()),
                    brand -> AccountLetters.emailChanged(brand, event));
        }
    }

    @SystemWide
    @ApplicationModuleListener
    void on(SignUpOnTakenAddress event) {
        outbox.post(
                MailKind.SIGN_UP_TAKEN,
                event.partner(),
                event.email(),
                MailKey.of(event.user(), event.at()),
                brand -> AccountLetters.signUpTaken(brand, event));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(PasswordChanged event) {
        outbox.post(
                MailKind.PASSWORD_CHANGED,
                event.partner(),
                event.email(),
                MailKey.of(event.user(), event.at()),
                brand -> AccountLetters.passwordChanged(brand, event));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(SecondFactorChanged event) {
        outbox.post(
                MailKind.SECOND_FACTOR_CHANGED,
                event.partner(),
                event.email(),
                MailKey.of(event.user(), event.what(), event.at()),
                brand -> AccountLetters.secondFactorChanged(brand, event));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(NewSignIn event) {
        outbox.post(
                MailKind.NEW_SIGN_IN,
                event.partner(),
                event.email(),
                MailKey.of(event.user(), event.device(), event.at()),
                brand -> AccountLetters.newSignIn(brand, event));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(AccountDeleted event) {
        outbox.post(
                MailKind.ACCOUNT_DELETED,
                event.partner(),
                event.email(),
                MailKey.of(event.partner(), event.email(), event.at()),
                brand -> AccountLetters.deleted(brand, event));
    }
}
