package com.genius365.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Begins and ends looking as somebody else, and says what whoever is signed in may do in a workspace meanwhile. It ends by
 * itself when its time is over, or when the person who looks may no longer.
 */
@Component
public class Impersonations {

    private final Grants grants;
    private final CurrentUser user;
    private final ActionPublisher actions;
    private final Clock clock;

    Impersonations(Grants grants, CurrentUser user, ActionPublisher actions, Clock clock) {
        this.grants = grants;
        this.user = user;
        this.actions = actions;
        this.clock = clock;
    }

    /** What is going on at the moment; one whose time is over ends here. */
    public Optional<Impersonation> find() {
        var current = ImpersonatingAuthentication.current();
        if (current.isPresent() && isOver(current.get())) {
            end();
            return Optional.empty();
        }
        return current;
    }

    /** Whoever calls this has checked that the person may. It ends what was going on before. */
    public void begin(Impersonation impersonation) {
        end();
        var context = SecurityContextHolder.getContext();
        var own = context.getAuthentication();
        if (own == null) {
            throw new AccessDeniedException();
        }
        publish(impersonation, "IMPERSONATION_STARTED");
        context.setAuthentication(new ImpersonatingAuthentication(own, impersonation));
    }

    /** Nothing happens where nothing is going on. */
    public void end() {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() instanceof ImpersonatingAuthentication looking) {
            context.setAuthentication(looking.own());
            publish(looking.impersonation(), "IMPERSONATION_ENDED");
        }
    }

    /**
     * What whoever is signed in may do in the workspace: that of the person they look as, else their own.
     *
     * @throws ImpersonationEndedException where the time was over just now, so that nobody goes on with other rights than
     *     the page showed
     */
    public Optional<WorkspaceGrant> standing(WorkspaceId workspace) {
        var looking = ImpersonatingAuthentication.current()
                .filter(it -> it.workspaceId().equals(workspace));
        if (looking.isEmpty()) {
            return grants.inWorkspace(user.id(), workspace);
        }
        if (isOver(looking.get())) {
            end();
            throw new ImpersonationEndedException(looking.get().personName());
        }
        return grants.inWorkspace(looking.get().personId(), workspace)
                .map(grant -> looking.get().isReadOnly() ? grant.readOnly() : grant);
    }

    private boolean isOver(Impersonation impersonation) {
        return !impersonation.until().isAfter(clock.instant())
                || !(grants.isSuperAdmin(impersonation.actorId())
                        || grants.inPartner(impersonation.actorId(), impersonation.partnerId())
                                .filter(PartnerRole::administersWorkspaces)
                                .isPresent());
    }

    /** In the client's own log. */
    private void publish(Impersonation impersonation, String action) {
        actions.publish(
                impersonation.partnerId(),
                impersonation.workspaceId(),
                action,
                impersonation.person().toString(),
                true,
                impersonation.personName(),
                List.of(
                        new ActionDetails.Change("reason", null, impersonation.reason(), false),
                        new ActionDetails.Change(
                                "rights",
                                null,
                                impersonation.isReadOnly() ? "To look only" : "To change things",
                                false)));
    }
}
