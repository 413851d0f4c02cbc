package com.genius365.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The workspace that the work at hand belongs to. Hibernate's tenant filter and the database's row-level security read
 * it. It is set once and cannot be changed from inside: one transaction, one workspace.
 */
public final class WorkspaceScope {

    /**
     * Whose rows the work sees.
     *
     * @param workspace null: those of no workspace
     * @param partner null: those of no partner
     * @param isSystem those of everyone
     */
    record Tenant(@Nullable WorkspaceId workspace, @Nullable PartnerId partner, boolean isSystem) {

        static final Tenant SYSTEM = new Tenant(null, null, true);
    }

    /** So that the log says whose work a line is about. */
    private static final String LOGGED_AS = "workspaceId";

    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    private WorkspaceScope() {}

    /** The workspace of the work at hand, where there is one. */
    public static Optional<WorkspaceId> current() {
        return tenant().map(Tenant::workspace);
    }

    static Optional<Tenant> tenant() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Does the work in the workspace.
     *
     * @throws IllegalStateException inside the work of another one
     */
    static <T> T call(Tenant tenant, Callable<T> work) throws Exception {
        if (CURRENT.isBound()) {
            if (CURRENT.get().equals(tenant)) {
                return work.call();
            }
            throw new IllegalStateException("One transaction, one workspace: inside " + CURRENT.get() + ", asked for "
                    + tenant + ". An open session would answer with the first one's rows.");
        }
        var workspace = tenant.workspace();
        if (workspace == null) {
            return ScopedValue.where(CURRENT, tenant).call(work::call);
        }
        try (var logged = MDC.putCloseable(LOGGED_AS, workspace.toString())) {
            return ScopedValue.where(CURRENT, tenant).call(work::call);
        }
    }
}
