package com.genius365.notification;

import com.genius365.access.PartnerRole;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.account.AccountDeleted;
import com.genius365.account.EmailChangeRequested;
import com.genius365.account.EmailChanged;
import com.genius365.account.EmailConfirmationRequested;
import com.genius365.account.NewSignIn;
import com.genius365.account.PasswordChanged;
import com.genius365.account.PasswordResetRequested;
import com.genius365.account.SecondFactorChanged;
import com.genius365.account.SignUpOnTakenAddress;
import com.genius365.common.SealedToken;
import com.genius365.common.Secret;
import com.genius365.domain.DomainLost;
import com.genius365.domain.DomainVerified;
import com.genius365.membership.TeamInvitationIssued;
import com.genius365.membership.WorkspaceInvitationIssued;
import com.genius365.onboarding.PartnerProvisioned;
import com.genius365.onboarding.PartnerRequestReceived;
import com.genius365.onboarding.PartnerRequestRejected;
import com.genius365.webhook.WebhookSwitchedOff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One letter of each kind about things that do not exist, to look at. */
final class MailSamples {

    private static final UUID NOTHING = new UUID(0, 0);
    private static final SealedToken SEALED = new SealedToken("");
    private static final Secret TOKEN = new Secret("this-is-a-sample");
    private static final String NAME = "Nora Fields";
    private static final String EMAIL = "nora@example.com";
    private static final String ADDRESS = "203.0.113.7";
    private static final String COMPANY = "Fields & Sons";
    private static final String HOST = "phone.example.com";

    private MailSamples() {}

    static Letter of(MailKind kind, MailBrand brand, Instant now) {
        var user = new UserId(NOTHING);
        var partner = brand.partner();
        return switch (kind) {
            case WORKSPACE_INVITATION ->
                InvitationLetters.workspace(
                        brand,
                        new WorkspaceInvitationIssued(
                                NOTHING,
                                partner,
                                new WorkspaceId(NOTHING),
                                "Riverside Clinic",
                                EMAIL,
                                WorkspaceRole.MEMBER,
                                "Milo Hart",
                                "Hi Nora, here is where our phone agents live. Have a look!",
                                SEALED,
                                now.plus(Duration.ofDays(7))),
                        TOKEN);
            case TEAM_INVITATION ->
                InvitationLetters.team(
                        brand,
                        new TeamInvitationIssued(
                                NOTHING,
                                partner,
                                EMAIL,
                                PartnerRole.ADMIN,
                                "Milo Hart",
                                "",
                                List.of("Riverside Clinic", "City Garage"),
                                SEALED,
                                now.plus(Duration.ofDays(7))),
                        TOKEN);
            case PARTNER_REQUEST -> PartnerLetters.requestReceived(brand, request(now));
            case PARTNER_REQUEST_RECEIPT -> PartnerLetters.receipt(brand, request(now));
            case PARTNER_APPROVED ->
                PartnerLetters.approved(
                        brand,
                        brand.address(),
                        new PartnerProvisioned(NOTHING, partner, COMPANY, NAME, EMAIL, SEALED),
                        TOKEN);
            case PARTNER_REJECTED ->
                PartnerLetters.rejected(
                        brand,
                        new PartnerRequestRejected(NOTHING, COMPANY, NAME, EMAIL, "We do not serve your region yet."));
            case CONFIRM_EMAIL ->
                AccountLetters.confirmEmail(
                        brand, new EmailConfirmationRequested(user, partner, EMAIL, NAME, SEALED), TOKEN);
            case RESET_PASSWORD ->
                AccountLetters.resetPassword(
                        brand, new PasswordResetRequested(user, partner, EMAIL, NAME, SEALED), TOKEN);
            case CHANGE_EMAIL_OLD -> AccountLetters.changeEmailOld(brand, change(user, brand), TOKEN);
            case CHANGE_EMAIL_NEW -> AccountLetters.changeEmailNew(brand, change(user, brand), TOKEN);
            case EMAIL_CHANGED ->
                AccountLetters.emailChanged(
                        brand, new EmailChanged(user, partner, EMAIL, "nora.fields@example.com", NAME, now));
            case SIGN_UP_TAKEN ->
                AccountLetters.signUpTaken(brand, new SignUpOnTakenAddress(user, partner, EMAIL, NAME, now));
            case PASSWORD_CHANGED ->
                AccountLetters.passwordChanged(brand, new PasswordChanged(user, partner, EMAIL, NAME, now, ADDRESS));
            case SECOND_FACTOR_CHANGED ->
                AccountLetters.secondFactorChanged(
                        brand,
                        new SecondFactorChanged(
                                user, partner, EMAIL, NAME, "an authenticator app was added", now, ADDRESS));
            case NEW_SIGN_IN ->
                AccountLetters.newSignIn(
                        brand, new NewSignIn(user, partner, EMAIL, NAME, now, ADDRESS, "Firefox on Linux"));
            case ACCOUNT_DELETED -> AccountLetters.deleted(brand, new AccountDeleted(partner, EMAIL, NAME, now));
            case DOMAIN_VERIFIED -> PartnerLetters.domainVerified(brand, new DomainVerified(partner, HOST, now));
            case DOMAIN_LOST ->
                PartnerLetters.domainLost(
                        brand, new DomainLost(partner, HOST, "No CNAME record for " + HOST + " was found.", now));
            case WEBHOOK_OFF ->
                WorkspaceLetters.webhookOff(
                        brand,
                        new WebhookSwitchedOff(
                                partner,
                                new WorkspaceId(NOTHING),
                                "Riverside Clinic",
                                "riverside-clinic",
                                NOTHING,
                                "crm.example.com",
                                "Nothing was taken there for three days.",
                                now));
        };
    }

    private static PartnerRequestReceived request(Instant now) {
        return new PartnerRequestReceived(NOTHING, COMPANY, NAME, EMAIL, "fields", now);
    }

    private static EmailChangeRequested change(UserId user, MailBrand brand) {
        return new EmailChangeRequested(user, brand.partner(), EMAIL, "nora.fields@example.com", NAME, SEALED, SEALED);
    }
}
