package com.genius365.access;

import com.genius365.common.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes an action in the transaction at hand, or in one of its own, since listeners hear of it when that commits. The
 * guard does it for whatever has {@link RequiresPermission}; what else is to stand in the audit log is published by hand.
 */
@Component
public class ActionPublisher {

    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final ClientAddress address;
    private final Clock clock;

    ActionPublisher(ApplicationEventPublisher events, CurrentUser user, ClientAddress address, Clock clock) {
        this.events = events;
        this.user = user;
        this.address = address;
        this.clock = clock;
    }

    /** By whoever is signed in. @param partner null: the one of the work at hand */
    @Transactional
    public void publish(@Nullable PartnerId partner, @Nullable WorkspaceId workspace, String action) {
        publish(partner, workspace, action, null, false, null, List.of());
    }

    /** By whoever is signed in. */
    @Transactional
    public void publish(
            @Nullable PartnerId partner,
            @Nullable WorkspaceId workspace,
            String action,
            @Nullable String subject,
            boolean viaPartner,
            @Nullable String subjectName,
            List<ActionDetails.Change> changes) {
        var person = user.find();
        var looking = ImpersonatingAuthentication.current()
                .filter(it -> workspace != null && it.workspaceId().equals(workspace));
        publish(
                partner,
                workspace,
                person.map(it -> it.userId().value()).orElse(null),
                action,
                subject,
                viaPartner || looking.isPresent(),
                new ActionDetails(
                        person.map(CurrentUser.Identity::displayName).orElse(null),
                        person.map(CurrentUser.Identity::email).orElse(null),
                        address.device().orElse(null),
                        subjectName,
                        looking.map(it -> withPerson(it, changes)).orElse(changes)));
    }

    /** Both names: whoever did it stands in the entry, and this is the one they looked as. */
    private static List<ActionDetails.Change> withPerson(Impersonation looking, List<ActionDetails.Change> changes) {
        return Stream.concat(
                        Stream.of(new ActionDetails.Change(
                                "looked as", null, looking.personName() + " (" + looking.person() + ")", false)),
                        changes.stream())
                .toList();
    }

    /** By someone who is not signed in yet, or any more, or whom nobody knows. */
    @Transactional
    public void publishFor(
            @Nullable UserId person, @Nullable String name, @Nullable String email, PartnerId partner, String action) {
        publishFor(person, name, email, partner, action, List.of());
    }

    /** By someone about themselves. */
    @Transactional
    public void publishFor(
            @Nullable UserId person,
            @Nullable String name,
            @Nullable String email,
            PartnerId partner,
            String action,
            List<ActionDetails.Change> changes) {
        publish(
                partner,
                null,
                person == null ? null : person.value(),
                action,
                null,
                false,
                new ActionDetails(name, email, address.device().orElse(null), null, changes));
    }

    private void publish(
            @Nullable PartnerId partner,
            @Nullable WorkspaceId workspace,
            @Nullable UUID person,
            String action,
            @Nullable String subject,
            boolean viaPartner,
            ActionDetails details) {
        var owner = partner == null
                ? WorkspaceScope.tenant().map(WorkspaceScope.Tenant::partner).orElse(null)
                : partner;
        events.publishEvent(new ActionPerformed(
                Ids.next(),
                clock.instant(),
                owner == null ? null : owner.value(),
                workspace == null ? null : workspace.value(),
                person,
                action,
                subject,
                viaPartner,
                address.current().orElse(null),
                details));
    }
}
