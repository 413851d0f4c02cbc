package com.genius365.access;

import com.genius365.common.NotFoundException;
import java.util.Arrays;
import java.util.Optional;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands before every service method: checks the permission, then opens the workspace's scope. */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PermissionGuard {

    private final Grants grants;
    private final Impersonations impersonations;
    private final CurrentUser user;

    PermissionGuard(Grants grants, Impersonations impersonations, CurrentUser user) {
        this.grants = grants;
        this.impersonations = impersonations;
        this.user = user;
    }

    @Around("@annotation(required)")
    @Nullable
    Object check(ProceedingJoinPoint method, RequiresPermission required) throws Throwable {
        return switch (required.value().area()) {
            case WORKSPACE -> inWorkspace(method, required.value());
            case PARTNER -> inPartner(method, required.value());
            case PLATFORM -> onPlatform(method);
        };
    }

    @Around("@annotation(InWorkspace)")
    @Nullable
    Object system(ProceedingJoinPoint method) throws Throwable {
        var workspace = argument(method, WorkspaceId.class);
        return proceed(method, new WorkspaceScope.Tenant(workspace, grants.partnerOf(workspace), false));
    }

    @Around("@annotation(SystemWide)")
    @Nullable
    Object systemWide(ProceedingJoinPoint method) throws Throwable {
        return proceed(method, WorkspaceScope.Tenant.SYSTEM);
    }

    private @Nullable Object inWorkspace(ProceedingJoinPoint method, Permission permission) throws Throwable {
        var workspace = argument(method, WorkspaceId.class);
        var grant = impersonations.standing(workspace).orElseThrow(() -> new NotFoundException("This workspace"));
        if (!grant.allows(permission)) {
            throw refusal(grant, permission);
        }
        return proceed(method, new WorkspaceScope.Tenant(workspace, grant.partner(), false));
    }

    private static AccessDeniedException refusal(WorkspaceGrant grant, Permission permission) {
        if (!grant.has(permission)) {
            return new FeatureOffException();
        }
        return grant.isReadOnly() && !permission.isReadOnly()
                ? new OnlyLookingException()
                : new AccessDeniedException();
    }

    private @Nullable Object inPartner(ProceedingJoinPoint method, Permission permission) throws Throwable {
        var partner = argument(method, PartnerId.class);
        var role = grants.inPartner(user.id(), partner).orElseThrow(() -> new NotFoundException("This organisation"));
        if (!role.allows(permission)) {
            throw new AccessDeniedException();
        }
        return proceed(method, new WorkspaceScope.Tenant(null, partner, false));
    }

    private @Nullable Object onPlatform(ProceedingJoinPoint method) throws Throwable {
        if (!grants.isSuperAdmin(user.id())) {
            throw new NotFoundException("This page");
        }
        return proceed(method, WorkspaceScope.Tenant.SYSTEM);
    }

    private static @Nullable Object proceed(ProceedingJoinPoint method, WorkspaceScope.Tenant tenant) throws Exception {
        return WorkspaceScope.call(tenant, () -> Optional.ofNullable(run(method)))
                .orElse(null);
    }

    private static @Nullable Object run(ProceedingJoinPoint method) throws Exception {
        try {
            return method.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T argument(ProceedingJoinPoint method, Class<T> type) {
        return Arrays.stream(method.getArgs())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        method.getSignature().toShortString() + " is not told which " + type.getSimpleName()));
    }
}
