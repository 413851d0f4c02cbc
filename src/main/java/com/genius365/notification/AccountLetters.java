package com.genius365.notification;

import com.genius365.account.AccountDeleted;
import com.genius365.account.EmailChangeRequested;
import com.genius365.account.EmailChanged;
import com.genius365.account.EmailConfirmationRequested;
import com.genius365.account.NewSignIn;
import com.genius365.account.PasswordChanged;
import com.genius365.account.PasswordResetRequested;
import com.genius365.account.SecondFactorChanged;
import com.genius365.account.SignUpOnTakenAddress;
import com.genius365.common.Secret;
import com.genius365.notification.Letter.Action;
import com.genius365.notification.Letter.Fact;
import com.genius365.notification.Letter.Facts;
import com.genius365.notification.Letter.Note;
import com.genius365.notification.Letter.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells people of their own accounts. */
final class AccountLetters {

    private AccountLetters() {}

    static Letter confirmEmail(MailBrand brand, EmailConfirmationRequested account, Secret token) {
        return new Letter(
                "Confirm your e-mail address",
                hello(account.name()),
                List.of(
                        new Paragraph("Confirm that this address is yours, and your account at " + brand.name()
                                + " is ready to use."),
                        new Action("Confirm e-mail address", confirmation(brand, token)),
                        new Note("You did not sign up? Then leave this mail: without your confirmation the account"
                                + " cannot be used.")),
                "You get this mail because somebody signed up at " + brand.name() + " with your address.");
    }

    static Letter resetPassword(MailBrand brand, PasswordResetRequested account, Secret token) {
        return new Letter(
                "Set a new password",
                hello(account.name()),
                List.of(
                        new Paragraph("You asked for a new password. The link works once, within the next hour."),
                        new Action("Set a new password", brand.link("/reset-password?token=" + token.reveal())),
                        new Note("You did not ask for it? Then leave this mail: your password stays as it is.")),
                "You get this mail because somebody asked for a new password for your account at " + brand.name()
                        + ".");
    }

    static Letter changeEmailOld(MailBrand brand, EmailChangeRequested change, Secret token) {
        return new Letter(
                "Confirm the change of your e-mail address",
                hello(change.name()),
                List.of(
                        new Paragraph(
                                "You want to use another e-mail address for your account. Confirm it here, and with"
                                        + " the link that we sent to the new address."),
                        new Facts(
                                new Fact("Until now", MailText.line(change.oldEmail())),
                                new Fact("From now on", MailText.line(change.newEmail()))),
                        new Action("Confirm the change", confirmation(brand, token)),
                        new Note("That was not you? Then do not confirm, and change your password at once: somebody may"
                                + " be in your account.")),
                account(brand));
    }

    static Letter changeEmailNew(MailBrand brand, EmailChangeRequested change, Secret token) {
        return new Letter(
                "Confirm your new e-mail address",
                hello(change.name()),
                List.of(
                        new Paragraph("Confirm that this address is yours, so that it can become the address of your"
                                + " account. The link that we sent to the old address is needed too."),
                        new Action("Confirm e-mail address", confirmation(brand, token)),
                        new Note("That was not you? Then leave this mail: without your confirmation nothing changes.")),
                "You get this mail because somebody entered your address for an account at " + brand.name() + ".");
    }

    static Letter emailChanged(MailBrand brand, EmailChanged change) {
        return new Letter(
                "Your e-mail address was changed",
                hello(change.name()),
                List.of(
                        new Paragraph("Your account has another e-mail address now. Sign in with the new one."),
                        new Facts(
                                new Fact("Until now", MailText.line(change.oldEmail())),
                                new Fact("From now on", MailText.line(change.newEmail())),
                                new Fact("When", MailTime.text(change.at()))),
                        new Note("That was you? Then all is well. If not, tell whoever invited you at once.")),
                account(brand));
    }

    static Letter signUpTaken(MailBrand brand, SignUpOnTakenAddress attempt) {
        return new Letter(
                "You have an account already",
                hello(attempt.name()),
                List.of(
                        new Paragraph("Somebody wanted to sign up at " + brand.name()
                                + " with your address. There is an account with it already, so nothing was made."),
                        new Action("Sign in", brand.link("/login")),
                        new Note(
                                "You do not know your password any more? Choose “Forgot password?” on the sign-in page."
                                        + " That was not you? Then leave this mail: your account is as it was.")),
                account(brand));
    }

    static Letter passwordChanged(MailBrand brand, PasswordChanged change) {
        return new Letter(
                "Your password was changed",
                hello(change.name()),
                List.of(
                        new Paragraph("The password of your account was changed."),
                        facts(MailTime.text(change.at()), null, change.address()),
                        new Note("That was you? Then all is well. If not, set a new password at once."),
                        new Action("Set a new password", brand.link("/forgot-password"))),
                account(brand));
    }

    static Letter secondFactorChanged(MailBrand brand, SecondFactorChanged change) {
        return new Letter(
                "Your sign-in protection changed",
                hello(change.name()),
                List.of(
                        new Paragraph(sentence(change.what())),
                        facts(MailTime.text(change.at()), null, change.address()),
                        new Note("That was you? Then all is well. If not, change your password at once and look at your"
                                + " account."),
                        new Action("See your account", brand.link("/account"))),
                account(brand));
    }

    static Letter newSignIn(MailBrand brand, NewSignIn signIn) {
        return new Letter(
                "New sign-in to your account",
                hello(signIn.name()),
                List.of(
                        new Paragraph(
                                "Somebody signed in to your account from a device or place we had not seen before."),
                        facts(MailTime.text(signIn.at()), MailText.line(signIn.device()), signIn.address()),
                        new Note("That was you? Then all is well. If not, change your password at once and sign out all"
                                + " other devices."),
                        new Action("See your account", brand.link("/account"))),
                account(brand));
    }

    static Letter deleted(MailBrand brand, AccountDeleted account) {
        return new Letter(
                "Your account was deleted",
                hello(account.name()),
                List.of(
                        new Paragraph("Your account at " + brand.name()
                                + " was deleted, as you asked. You cannot sign in with it any more."),
                        facts(MailTime.text(account.at()), null, null),
                        new Note("That was not you? Then tell whoever invited you at once.")),
                "You get this mail because there was an account with your address at " + brand.name()
                        + ". It is the last one.");
    }

    private static Facts facts(String when, @Nullable String device, @Nullable String address) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("When", when));
        if (device != null) {
            facts.add(new Fact("Device", device));
        }
        if (address != null) {
            facts.add(new Fact("From the address", MailText.line(address)));
        }
        return new Facts(facts);
    }

    private static String confirmation(MailBrand brand, Secret token) {
        return brand.link("/confirm-email?token=" + token.reveal());
    }

    private static String hello(String name) {
        var line = MailText.line(name);
        return line.isEmpty() ? "Hello" : "Hello " + line;
    }

    private static String sentence(String phrase) {
        var line = MailText.line(phrase);
        if (line.isEmpty()) {
            return "The second factor of your account changed.";
        }
        return Character.toUpperCase(line.charAt(0)) + line.substring(1) + (line.endsWith(".") ? "" : ".");
    }

    private static String account(MailBrand brand) {
        return "You get this mail because you have an account at " + brand.name() + ".";
    }
}
