package com.genius365.access;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
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

    ActionReporter(ActionPublisher actions, Grants grants, CurrentUser user) {
        this.actions = actions;
        this.grants = grants;
        this.user = user;
    }

    @Around("@annotation(required)")
    @Nullable
    Object report(ProceedingJoinPoint method, RequiresPermission required) throws Throwable {
        if (!required.value().isReported()) {
            return method.proceed();
        }
        var said = new ChangeLog.Collected();
        var result = ScopedValue.where(ChangeLog.CURRENT, said).call(() -> new Result(method.proceed()));
        publish(method, required.value(), result.value(), said);
        return result.value();
    }

    private record Result(@Nullable Object value) {}

    private void publish(
            ProceedingJoinPoint method, Permission permission, @Nullable Object result, ChangeLog.Collected said) {
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
        actions.publish(
                tenant.map(WorkspaceScope.Tenant::partner).orElse(null),
                workspace,
                permission + " " + method.getSignature().getDeclaringType().getSimpleName() + "."
                        + method.getSignature().getName(),
                subject(method, permission, result),
                viaPartner,
                said.subjectName().orElse(null),
                said.changes());
    }

    /** The first id among the arguments that is not the tenant's own, else the id of what was made. */
    private static @Nullable String subject(
            ProceedingJoinPoint method, Permission permission, @Nullable Object result) {
        var given = Stream.concat(Arrays.stream(method.getArgs()), Stream.ofNullable(result))
                .toList();
        return given.stream()
                .filter(it ->
                        it instanceof Record && it.getClass().getSimpleName().endsWith("Id"))
                .filter(it -> !isTenant(it, permission))
                .map(Object::toString)
                .findFirst()
                .or(() -> given.stream()
                        .filter(UUID.class::isInstance)
                        .map(Object::toString)
                        .findFirst())
                .orElse(null);
    }

    /** To those who run the platform, partners and workspaces are what they act on. */
    private static boolean isTenant(Object id, Permission permission) {
        return switch (permission.area()) {
            case WORKSPACE -> id instanceof WorkspaceId || id instanceof PartnerId;
            case PARTNER -> id instanceof PartnerId;
            case PLATFORM -> false;
        };
    }
}
