package com.genius365.admin;

import com.genius365.access.ChangeLog;
import com.genius365.access.CurrentUser;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.UserId;
import com.genius365.account.ConfirmationReminder;
import com.genius365.account.SessionDirectory;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what the platform does with people's accounts. */
@Service
@Transactional(readOnly = true)
public class UserService {

    private final UserReport report;
    private final UserBook book;
    private final CurrentUser user;
    private final ObjectProvider<SessionDirectory> sessions;
    private final ConfirmationReminder confirmations;

    UserService(
            UserReport report,
            UserBook book,
            CurrentUser user,
            ObjectProvider<SessionDirectory> sessions,
            ConfirmationReminder confirmations) {
        this.report = report;
        this.book = book;
        this.user = user;
        this.sessions = sessions;
        this.confirmations = confirmations;
    }

    /** @param text in the name or the e-mail address; empty: everyone */
    @RequiresPermission(Permission.PLATFORM_READ)
    public Page<UserSummary> search(String text, PageRequest page) {
        return report.search(text, page);
    }

    /**
     * They cannot do anything from now on, nor sign in.
     *
     * @throws Refusal where it is oneself, or the last super admin
     */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void disable(UserId person) {
        if (person.equals(user.id())) {
            throw new Refusal("You cannot switch your own account off. Ask another super admin.");
        }
        about(person);
        ChangeLog.record("active", true, false);
        book.disable(person);
        sessions.ifAvailable(directory -> directory.endAll(person));
    }

    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void enable(UserId person) {
        about(person);
        ChangeLog.record("active", false, true);
        book.enable(person);
    }

    /**
     * Sends the mail that confirms their address once more.
     *
     * @throws Refusal where it is confirmed, or was sent too often
     */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void resendConfirmation(UserId person) {
        about(person);
        confirmations.send(person);
    }

    /**
     * Wherever they are signed in, they have to sign in again.
     *
     * @throws Refusal where nobody keeps the sessions
     */
    @Transactional
    @RequiresPermission(Permission.PLATFORM_EDIT)
    public void signOut(UserId person) {
        var directory = sessions.getIfAvailable();
        if (directory == null) {
            throw new Refusal("Nobody can be signed out from here. Switch the account off and on again instead.");
        }
        about(person);
        directory.endAll(person);
    }

    private void about(UserId person) {
        report.find(person).ifPresent(it -> ChangeLog.about(it.name() + " (" + it.email() + ")"));
    }
}
