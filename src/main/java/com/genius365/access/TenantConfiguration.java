package com.genius365.access;

import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Binds Hibernate and the transactions to {@link WorkspaceScope}. */
@Configuration(proxyBeanMethods = false)
class TenantConfiguration {

    /** Nobody's workspace: what is looked for without one is not found. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
        return new TenantTransactionManager(factory);
    }

    @Bean
    HibernatePropertiesCustomizer tenantResolver() {
        return properties -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new ScopeResolver());
    }

    private static final class ScopeResolver implements CurrentTenantIdentifierResolver<UUID> {

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return WorkspaceScope.current().map(WorkspaceId::value).orElse(NOBODY);
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
