package com.genius365.tenancy;

import com.genius365.access.ChangeLog;
import com.genius365.access.CurrentUser;
import com.genius365.access.Impersonation;
import com.genius365.access.Impersonations;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * The door for looking at a client's workspace as one of its members: for an hour, with a reason that the client can read,
 * and without changing anything unless asked for. {@link Impersonations} ends it.
 */
@Service
@Validated
public class VisitService {

    public static final Duration LASTS = Duration.ofHours(1);

    private final VisitDirectory directory;
    private final Impersonations impersonations;
    private final CurrentUser user;
    private final Clock clock;

    VisitService(VisitDirectory directory, Impersonations impersonations, CurrentUser user, Clock clock) {
        this.directory = directory;
        this.impersonations = impersonations;
        this.user = user;
        this.clock = clock;
    }

    /** Owners first. */
    @RequiresPermission(Permission.PARTNER_IMPERSONATE)
    public List<VisitCandidate> candidates(PartnerId partner, WorkspaceId workspace) {
        requireOf(partner, workspace);
        return directory.candidates(workspace);
    }

    /** Owners first; of whichever partner's client. */
    @RequiresPermission(Permission.PLATFORM_IMPERSONATE)
    public List<VisitCandidate> candidates(WorkspaceId workspace) {
        return directory.candidates(workspace);
    }

    /** @throws Refusal where the workspace is closed */
    @RequiresPermission(Permission.PARTNER_IMPERSONATE)
    public Impersonation begin(PartnerId partner, WorkspaceId workspace, @Valid VisitDraft draft) {
        requireOf(partner, workspace);
        return begin(workspace, draft);
    }

    /** @throws Refusal where the workspace is closed */
    @RequiresPermission(Permission.PLATFORM_IMPERSONATE)
    public Impersonation beginAnywhere(WorkspaceId workspace, @Valid VisitDraft draft) {
        return begin(workspace, draft);
    }

    private Impersonation begin(WorkspaceId workspace, VisitDraft draft) {
        var place = directory.place(workspace).orElseThrow(() -> new NotFoundException("This client"));
        if (!place.isOpen()) {
            throw new Refusal("This client is suspended or archived, so there is nothing its people see.");
        }
        var person = directory.candidates(workspace).stream()
                .filter(candidate -> candidate.id().equals(draft.person()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This member"));
        var impersonation = new Impersonation(
                user.id().value(),
                person.id().value(),
                person.name(),
                workspace.value(),
                place.partner().value(),
                place.slug(),
                place.name(),
                draft.reason().strip(),
                !draft.mayChange(),
                clock.instant().plus(LASTS));
        ChangeLog.about(place.name());
        ChangeLog.record("looked as", null, person.name());
        ChangeLog.record("reason", null, draft.reason().strip());
        ChangeLog.record("may change things", null, draft.mayChange() ? "yes" : "no");
        impersonations.begin(impersonation);
        return impersonation;
    }

    private void requireOf(PartnerId partner, WorkspaceId workspace) {
        var isTheirs = directory
                .place(workspace)
                .filter(place -> place.partner().equals(partner))
                .isPresent();
        if (!isTheirs) {
            throw new NotFoundException("This client");
        }
    }
}
