package com.genius365.access;

import com.genius365.common.Ids;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes what was done and by whom, inside the transaction that did it, so that neither stands without the other. What
 * has no transaction of its own, because it asks a vendor, is published when it is done.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ActionReporter {

    private final ActionPublisher actions;
    private final Grants grants;
    private final CurrentUser user;
    private final ClientAddress address;
    private final Clock clock;

    ActionReporter(ActionPublisher actions, Grants grants, CurrentUser user, ClientAddress address, Clock clock) {
        this.actions = actions;
        this.grants = grants;
        this.user = user;
        this.address = address;
        this.clock = clock;
    }

    @Around("@annotation(required)")
    @Nullable
    Object report(ProceedingJoinPoint method, RequiresPermission required) throws Throwable {
        var result = method.proceed();
        if (required.value().isReported()) {
            publish(method, required.value());
        }
        return result;
    }

    private void publish(ProceedingJoinPoint method, Permission permission) {
        var tenant = WorkspaceScope.tenant();
        // What a partner does to a client stands in the client's own log too.
        var workspace = tenant.map(WorkspaceScope.Tenant::workspace)
                .or(() -> Arrays.stream(method.getArgs())
                        .filter(WorkspaceId.class::isInstance)
                        .map(WorkspaceId.class::cast)
                        .findFirst())
                .orElse(null);
        var viaPartner = workspace != null
                && grants.inWorkspace(user.id(), workspace)
                        .map(WorkspaceGrant::viaPartner)
                        .orElse(false);
        actions.publish(new ActionPerformed(
                Ids.next(),
                clock.instant(),
                tenant.map(WorkspaceScope.Tenant::partner).map(PartnerId::value).orElse(null),
                workspace == null ? null : workspace.value(),
                user.findId().orElse(null),
                permission + " " + method.getSignature().getDeclaringType().getSimpleName() + "."
                        + method.getSignature().getName(),
                subject(method),
                viaPartner,
                address.current().orElse(null)));
    }

    /** The first id among the arguments that is neither a tenant's nor a person's. */
    private static @Nullable String subject(ProceedingJoinPoint method) {
        return Arrays.stream(method.getArgs())
                .filter(argument -> argument instanceof Record
                        && argument.getClass().getSimpleName().endsWith("Id"))
                .filter(argument -> !(argument instanceof WorkspaceId) && !(argument instanceof PartnerId))
                .map(Object::toString)
                .findFirst()
                .or(() -> Arrays.stream(method.getArgs())
                        .filter(UUID.class::isInstance)
                        .map(Object::toString)
                        .findFirst())
                .orElse(null);
    }
}
