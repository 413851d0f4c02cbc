package com.genius365.account;

import com.genius365.access.AccessDeniedException;
import com.genius365.access.ActionDetails;
import com.genius365.access.ChangeLog;
import com.genius365.access.CurrentUser;
import com.genius365.access.Impersonations;
import com.genius365.account.session.AccountSessions;
import com.genius365.common.OneTimeToken;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What whoever is signed in says of themselves. */
@Component
@Validated
public class OwnProfile {

    /** Languages that a person may choose, as two letters. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it", "nl", "pl", "pt");

    private final AccountStore store;
    private final AccountAudit audit;
    private final CurrentUser user;
    private final Impersonations impersonations;

    OwnProfile(AccountStore store, AccountAudit audit, CurrentUser user, Impersonations impersonations) {
        this.store = store;
        this.audit = audit;
        this.user = user;
        this.impersonations = impersonations;
    }

    public Profile get() {
        return find().orElseThrow(AccessDeniedException::new);
    }

    /** Empty where nobody is signed in. */
    public Optional<Profile> find() {
        return user.find().flatMap(person -> store.profile(person.userId()));
    }

    @Transactional
    public void save(@Valid ProfileDraft draft) {
        if (!LANGUAGES.contains(draft.language())) {
            throw new Refusal("Choose one of the languages.");
        }
        if (!draft.timeZone().isEmpty() && !ZoneId.getAvailableZoneIds().contains(draft.timeZone())) {
            throw new Refusal("Choose one of the time zones.");
        }
        // The session is signed in anew under the new name, and so no longer looks as somebody else: the log says so.
        impersonations.end();
        var before = get().draft();
        store.setProfile(user.id(), draft);
        report("PROFILE_CHANGED", ChangeLog.between(before, draft));
        AccountSessions.rename(
                (draft.firstName().strip() + " " + draft.lastName().strip()).strip());
    }

    /** @throws Refusal where it is no picture that we take */
    @Transactional
    public void setPicture(byte[] upload) {
        var png = Picture.square(upload);
        var hash = HexFormat.of().formatHex(OneTimeToken.hash(new String(png, StandardCharsets.ISO_8859_1)), 0, 16);
        store.setPicture(user.id(), png, hash);
        report("PICTURE_CHANGED");
    }

    @Transactional
    public void removePicture() {
        store.removePicture(user.id());
        report("PICTURE_REMOVED");
    }

    /** The address of the own picture. */
    public Optional<String> picturePath() {
        return find().flatMap(Profile::pictureHash).map(hash -> PicturePath.of(user.id(), hash));
    }

    private void report(String action) {
        report(action, List.of());
    }

    private void report(String action, List<ActionDetails.Change> changes) {
        var person = user.find().orElseThrow(AccessDeniedException::new);
        audit.report(person.userId(), person.partnerId(), action, changes);
    }
}
