package com.genius365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.genius365.access.AccessDeniedException;
import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.RequiresPermission;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Everything that every service offers, tried by whoever may, whoever may too little, a stranger and nobody. What a new
 * service offers is tried without being named here.
 */
@ApplicationTest
class FourVisitorsTest {

    /** A method people reach, and the object that offers it. */
    private record Offer(Object service, Method method, RequiresPermission required) {

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    private final ApplicationContext context;
    private final Worlds worlds;
    private final OwnerSql sql;

    FourVisitorsTest(ApplicationContext context, Worlds worlds, OwnerSql sql) {
        this.context = context;
        this.worlds = worlds;
        this.sql = sql;
    }

    @Test
    void there_are_services_to_visit() {
        assertThat(offers().map(Offer::name)).contains("AgentService.publish", "CallStarter.start");
    }

    @TestFactory
    Stream<DynamicTest> whoever_has_the_permission_gets_in_and_whoever_lacks_it_is_told_so() {
        return offers().map(offer -> DynamicTest.dynamicTest(offer.name(), () -> {
            // What is done here may close the workspace for the next.
            var world = worlds.create();
            for (var visitor : members(offer, world).entrySet()) {
                var failure = visit(offer, visitor.getKey(), world);
                if (visitor.getValue()) {
                    assertThat(isTurnedAway(failure))
                            .as(visitor.getKey().displayName() + " gets in, and got " + failure)
                            .isFalse();
                } else {
                    assertThat(failure).as(visitor.getKey().displayName()).isInstanceOf(AccessDeniedException.class);
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_does_not_learn_that_it_exists() {
        var world = worlds.create();
        return offers().map(offer -> DynamicTest.dynamicTest(
                offer.name(),
                () -> assertThat(visit(offer, world.stranger(), world)).isInstanceOf(NotFoundException.class)));
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_nowhere() {
        var world = worlds.create();
        return offers().map(offer -> DynamicTest.dynamicTest(offer.name(), () -> {
            SecurityContextHolder.clearContext();

            assertThat(visit(offer, world)).isInstanceOf(AccessDeniedException.class);
        }));
    }

    @TestFactory
    Stream<DynamicTest> someone_whose_account_was_closed_is_a_stranger() {
        var world = worlds.create();
        sql.sql("update app_user set is_active = false where id in (?, ?)")
                .params(
                        world.owner().userId().value(),
                        world.partnerOwner().userId().value())
                .update();
        return offers().map(offer -> DynamicTest.dynamicTest(offer.name(), () -> {
            assertThat(visit(offer, world.owner(), world)).isInstanceOf(NotFoundException.class);
            assertThat(visit(offer, world.partnerOwner(), world)).isInstanceOf(NotFoundException.class);
        }));
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_done_for_a_suspended_agency() {
        var world = worlds.create();
        sql.sql("update partner set status = 'SUSPENDED' where id = ?")
                .params(world.partner().value())
                .update();
        return offers().map(offer -> DynamicTest.dynamicTest(
                offer.name(),
                () -> assertThat(visit(offer, world.partnerOwner(), world)).isInstanceOf(NotFoundException.class)));
    }

    /** People who have to do with the tenant, and whether they have the permission. */
    private Map<Person, Boolean> members(Offer offer, World world) {
        var permission = offer.required().value();
        return switch (permission.area()) {
            case WORKSPACE ->
                Map.of(
                        world.owner(), WorkspaceRole.OWNER.allows(permission),
                        world.admin(), WorkspaceRole.ADMIN.allows(permission),
                        world.member(), WorkspaceRole.MEMBER.allows(permission),
                        world.viewer(), WorkspaceRole.VIEWER.allows(permission),
                        world.partnerAdmin(), WorkspaceRole.ADMIN.allows(permission),
                        world.partnerOwner(), WorkspaceRole.ADMIN.allows(permission));
            case PARTNER ->
                Map.of(
                        world.partnerOwner(), PartnerRole.OWNER.allows(permission),
                        world.partnerAdmin(), PartnerRole.ADMIN.allows(permission),
                        world.partnerMember(), PartnerRole.MEMBER.allows(permission));
            case PLATFORM -> Map.of();
        };
    }

    private static boolean isTurnedAway(@Nullable Throwable failure) {
        return failure instanceof AccessDeniedException
                || (failure instanceof NotFoundException
                        && (String.valueOf(failure.getMessage()).startsWith("This workspace")
                                || String.valueOf(failure.getMessage()).startsWith("This organisation")));
    }

    private static @Nullable Throwable visit(Offer offer, Person visitor, World world) {
        return catchThrowable(() -> visitor.call(() -> call(offer, world)));
    }

    private static @Nullable Throwable visit(Offer offer, World world) {
        return catchThrowable(() -> call(offer, world));
    }

    private static Object call(Offer offer, World world) throws Exception {
        var arguments = Arrays.stream(offer.method().getParameterTypes())
                .map(type -> sample(type, world))
                .toArray();
        try {
            return Optional.ofNullable(offer.method().invoke(offer.service(), arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Stream<Offer> offers() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("com.genius365."))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Offer(bean, method, required(method))))
                .sorted(Comparator.comparing(Offer::name));
    }

    private static RequiresPermission required(Method method) {
        return Optional.ofNullable(AnnotationUtils.findAnnotation(method, RequiresPermission.class))
                .orElseThrow(() -> new AssertionError(method + " states no permission"));
    }

    /** Something of the type that is about nothing that exists; the tenant is the world's. */
    private static @Nullable Object sample(Class<?> type, World world) {
        if (type == WorkspaceId.class) {
            return world.workspace();
        }
        if (type == PartnerId.class) {
            return world.partner();
        }
        if (type == UserId.class) {
            return UserId.next();
        }
        if (type == String.class) {
            return "sample";
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 60;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isRecord() ? sampleRecord(type, world) : null;
    }

    private static Object sampleRecord(Class<?> type, World world) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(RecordComponent::getType)
                .map(component -> sample(component, world))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }
}
