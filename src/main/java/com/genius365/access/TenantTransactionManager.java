package com.genius365.access;

import jakarta.persistence.EntityManagerFactory;
import java.io.Serial;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the database at each transaction's beginning whose rows it is about; what it was told ends with the transaction. */
class TenantTransactionManager extends JpaTransactionManager {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String SET_TENANT = "select set_config('genius365.workspace', ?, true),"
            + " set_config('genius365.partner', ?, true), set_config('genius365.system', ?, true)";

    TenantTransactionManager(EntityManagerFactory factory) {
        super(factory);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var tenant = WorkspaceScope.tenant();
        if (tenant.isEmpty()) {
            return;
        }
        var holder = (EntityManagerHolder) TransactionSynchronizationManager.getResource(obtainEntityManagerFactory());
        if (holder == null) {
            throw new IllegalStateException("No session in a transaction that has just begun");
        }
        var session = holder.getEntityManager().unwrap(Session.class);
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(SET_TENANT)) {
                statement.setString(1, text(tenant.get().workspace()));
                statement.setString(2, text(tenant.get().partner()));
                statement.setString(3, tenant.get().isSystem() ? "on" : "");
                statement.execute();
            }
        });
    }

    private static String text(@Nullable Record id) {
        return Optional.ofNullable(id).map(Object::toString).orElse("");
    }
}
