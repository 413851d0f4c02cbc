package com.genius365.account;

import com.genius365.common.Refusal;
import com.genius365.tenancy.CurrentHost;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * Makes accounts: for everyone on the platform's host, who then confirm their address; on an agency's host for whom it
 * invited.
 */
@Component
@Validated
public class SignUp {

    /** How one gets in at this host. */
    public sealed interface Door {

        /** Everyone may; the address is confirmed by a mail. */
        record Open() implements Door {}

        /** The invitation says for which address; that is confirmed by having it. */
        record Invited(String email) implements Door {}

        /** Only with an invitation, and this is none. */
        record InvitationRequired() implements Door {}
    }

    private static final int LONGEST_INVITATION = 200;

    private final ObjectProvider<SignUpInvitations> invitations;
    private final SignUpBook book;
    private final PasswordHashes passwords;
    private final SignInProgress progress;
    private final CurrentHost host;
    private final RequestLimits limits;

    SignUp(
            ObjectProvider<SignUpInvitations> invitations,
            SignUpBook book,
            PasswordHashes passwords,
            SignInProgress progress,
            CurrentHost host,
            RequestLimits limits) {
        this.invitations = invitations;
        this.book = book;
        this.passwords = passwords;
        this.progress = progress;
        this.host = host;
        this.limits = limits;
    }

    /** @param invitation the token of the link; empty: there is none */
    public Door door(String invitation) {
        if (!invitation.isEmpty()) {
            return find(invitation)
                    .<Door>map(invited -> new Door.Invited(invited.email()))
                    .orElseGet(Door.InvitationRequired::new);
        }
        return host.get().isPlatform() ? new Door.Open() : new Door.InvitationRequired();
    }

    /** Makes an account that waits for its confirmation. Whoever asks learns nothing of the address. */
    public void request(@Valid SignUpDraft draft) {
        if (!host.get().isPlatform()) {
            throw new Refusal("An invitation is required here.");
        }
        requireStrength(draft);
        limits.count("sign-up", draft.email());
        book.request(host.get().id(), draft, passwords.of(draft.password()));
    }

    /**
     * Makes an account for whom the invitation is, and proves who they are.
     *
     * @return where to go to be signed in
     */
    public String accept(String invitation, @Valid SignUpDraft draft) {
        var invited = find(invitation)
                .orElseThrow(
                        () -> new Refusal("This invitation was used already, or it is too old. Ask for a new one."));
        var own = new SignUpDraft(draft.firstName(), draft.lastName(), invited.email(), draft.password());
        requireStrength(own);
        limits.count("sign-up", own.email());
        var user = book.accept(host.get().id(), own, passwords.of(own.password()))
                .orElseThrow(
                        () -> new Refusal("You have an account already. Sign in, then open the invitation again."));
        progress.prove(user, host.get().id(), false, "/" + invited.acceptPath().replaceFirst("^/+", ""));
        return SignInProgress.CONTINUE;
    }

    private Optional<SignUpInvitations.Invited> find(String invitation) {
        var kept = invitations.getIfAvailable();
        return kept == null || invitation.length() > LONGEST_INVITATION
                ? Optional.empty()
                : kept.find(invitation, host.get().id());
    }

    private static void requireStrength(SignUpDraft draft) {
        PasswordRules.problem(draft.password(), draft.aboutThePerson()).ifPresent(problem -> {
            throw new Refusal("The password is not strong enough. " + problem);
        });
    }
}
