package com.genius365.access;

import com.genius365.common.Ids;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final ClientAddress address;
    private final Clock clock;

    Impersonations(Grants grants, CurrentUser user, ActionPublisher actions, ClientAddress address, Clock clock) {
        this.grants = grants;
        this.user = user;
        this.actions = actions;
        this.address = address;
        this.clock = clock;
    }

    /** What is going on at the moment; one whose time is over ends here. */
    public Optional<Impersonation> find() {
        var current = current();
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
        context.setAuthentication(new ImpersonatingAuthentication(own, impersonation));
        publish(impersonation, "IMPERSONATION_STARTED");
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
        var looking = current().filter(it -> it.workspaceId().equals(workspace));
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

    private static Optional<Impersonation> current() {
        return impersonation(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Optional<Impersonation> impersonation(@Nullable Object authentication) {
        return authentication instanceof ImpersonatingAuthentication looking
                ? Optional.of(looking.impersonation())
                : Optional.empty();
    }

    /** In the client's own log. */
    private void publish(Impersonation impersonation, String action) {
        actions.publish(new ActionPerformed(
                Ids.next(),
                clock.instant(),
                impersonation.partner(),
                impersonation.workspace(),
                impersonation.actor(),
                action,
                impersonation.person().toString(),
                true,
                address.current().orElse(null)));
    }
}
