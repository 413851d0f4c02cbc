package com.genius365;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.genius365.access.InWorkspace;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Ids;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.theme.Theme;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

/** What the compiler cannot refuse. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.genius365");

    /** Screens, and what frames them. */
    private static final String[] SCREENS = {"..ui..", "com.genius365.shell.."};

    /** Speaks of pages because it is told by Vaadin, or tells it, who may see what. */
    private static final Set<String> NEIGHBOURS_OF_VAADIN =
            Set.of("Genius365Application", "CurrentWorkspace", "CurrentPartner", "SecurityConfiguration");

    /**
     * Classes in which SQL may stand, by what their names say they do. All of them take the id of what they read or
     * write, or work before anyone knows whose it is.
     */
    private static final Set<String> MAY_SPEAK_SQL = Set.of(
            // Reads rows of the one workspace it is given, where JPA cannot say it: full text, aggregates.
            "Report",
            // Brings in or takes up many rows at once.
            "Import",
            // One transaction a method, of a workspace it is given; in SQL what is due in all workspaces.
            "Book",
            // Rows that belong to no workspace yet, or never will.
            "Store",
            // Which tenant there is, asked before there is one.
            "Directory",
            "Lookup",
            "Grants",
            // Brands are asked for before anyone has signed in.
            "Brands",
            // One feature's door for the others: finds out whose a vendor's id is.
            "Agents",
            // Finds out whose a webhook is, and which call it means.
            "CallWebhooks",
            "CallReferences");

    @Test
    void modules_use_only_what_they_say_they_use() {
        ApplicationModules.of(Genius365Application.class).verify();
    }

    @Test
    void only_screens_know_vaadin() {
        noClasses()
                .that(not(resideInAnyPackage(SCREENS)))
                .and(not(outermostNamed(NEIGHBOURS_OF_VAADIN::contains)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(PROGRAM);
    }

    @Test
    void entities_and_repositories_stay_inside_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(PROGRAM);
    }

    @Test
    void whatever_a_service_offers_states_the_permission_it_takes_and_where() {
        methods()
                .that()
                .areDeclaredInClassesThat(describe("are services", it -> it.isAnnotatedWith(Service.class)))
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(statePermissionAndTenant())
                .check(PROGRAM);
    }

    @Test
    void sql_stands_only_in_classes_that_are_named_for_it() {
        noClasses()
                .that(not(resideInAnyPackage("com.genius365.database..")))
                .and(not(outermostNamed(name -> MAY_SPEAK_SQL.stream().anyMatch(name::endsWith))))
                // Binds the transaction to its tenant, which is what the rest relies on.
                .and(not(outermostNamed("TenantTransactionManager"::equals)))
                .should()
                .dependOnClassesThat(type(JdbcClient.class)
                        .or(describe("speak SQL", it -> it.isAssignableTo(JdbcOperations.class)))
                        .or(resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")))
                .check(PROGRAM);
    }

    @Test
    void only_the_clock_knows_what_time_it_is() {
        noClasses()
                .that(not(outermostNamed(Ids.class.getSimpleName()::equals)))
                .should()
                .callMethodWhere(readsTheTime())
                .orShould()
                .callConstructor(Date.class)
                .check(PROGRAM);
    }

    @Test
    void no_screen_acts_for_the_system() {
        noClasses()
                .that(resideInAnyPackage(SCREENS))
                .should()
                .callMethodWhere(describe(
                        "acts for the system",
                        call -> call.getTarget()
                                .resolveMember()
                                .filter(member -> member.isAnnotatedWith(InWorkspace.class)
                                        || member.isAnnotatedWith(SystemWide.class))
                                .isPresent()))
                .check(PROGRAM);
    }

    @Test
    void nothing_makes_a_fresh_machine_need_node() {
        classes()
                .should(notBeAnnotated(CssImport.class))
                .andShould(notBeAnnotated(NpmPackage.class))
                .andShould(notBeAnnotated(Theme.class))
                .andShould(loadOnlyServedFiles(JsModule.class))
                .andShould(loadOnlyServedFiles(JavaScript.class))
                .check(PROGRAM);
    }

    @Test
    void every_page_says_who_may_open_it() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RequiresPermission.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(PROGRAM);
    }

    @Test
    void null_is_only_where_it_is_written() {
        classes()
                .should(be(
                        "in a package that is @NullMarked",
                        it -> it.getPackage().isAnnotatedWith(NullMarked.class)))
                .check(PROGRAM);
    }

    @Test
    void nothing_prints_past_the_log() {
        noClasses()
                .that(not(outermostNamed("Terminal"::equals)))
                .should()
                .accessTargetWhere(describe(
                        "prints",
                        access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err")
                                        .contains(access.getTarget().getName())))
                .orShould()
                .callMethodWhere(describe(
                        "prints",
                        call -> call.getTargetOwner().isAssignableTo(Throwable.class)
                                && call.getTarget().getName().equals("printStackTrace")))
                .check(PROGRAM);
    }

    @Test
    void no_class_is_named_for_what_it_is_not() {
        classes()
                .should(be(
                        "named for its job",
                        it -> Stream.of("Manager", "Helper", "Util", "Utils", "Impl", "Processor")
                                        .noneMatch(it.getSimpleName()::endsWith)
                                // Spring's own word for it.
                                || it.getSimpleName().equals("TenantTransactionManager")))
                .check(PROGRAM);
    }

    private static ArchCondition<JavaMethod> statePermissionAndTenant() {
        return new ArchCondition<>("state @RequiresPermission and take the tenant it is about") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var required = method.tryGetAnnotationOfType(RequiresPermission.class);
                if (required.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks for no permission"));
                    return;
                }
                var tenant = tenantOf(required.get().value());
                if (tenant != null
                        && method.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(tenant))) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " is not told which " + tenant.getSimpleName()));
                }
            }
        };
    }

    private static @Nullable Class<?> tenantOf(Permission permission) {
        return switch (permission.area()) {
            case WORKSPACE -> WorkspaceId.class;
            case PARTNER -> PartnerId.class;
            case PLATFORM -> null;
        };
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTime() {
        return describe("reads the machine's time", call -> {
            var target = call.getTarget();
            var isNow = target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class))
                    && target.getOwner().isAssignableTo(TemporalAccessor.class);
            var isMillis = target.getOwner().isEquivalentTo(System.class)
                    && target.getName().equals("currentTimeMillis");
            return isNow || isMillis || makesAClock(call);
        });
    }

    /** One bean does, for everyone. */
    private static boolean makesAClock(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Clock.class)
                && call.getTarget().getName().startsWith("system")
                && !call.getOrigin().getFullName().endsWith(".DatabaseConfiguration.clock()");
    }

    private static ArchCondition<JavaClass> notBeAnnotated(Class<? extends Annotation> annotation) {
        return be(
                "without @" + annotation.getSimpleName(),
                it -> annotations(it, annotation).findAny().isEmpty());
    }

    /** {@code ./} and {@code /} are bundled, by Node; {@code context://} and whole addresses are files. */
    private static ArchCondition<JavaClass> loadOnlyServedFiles(Class<? extends Annotation> annotation) {
        return be(
                "loading served files only by @" + annotation.getSimpleName(),
                it -> annotations(it, annotation)
                        .map(found -> found.get("value").map(Object::toString).orElse(""))
                        .allMatch(value -> value.startsWith("context://")));
    }

    /** Also those that stand there more than once, which Java wraps. */
    private static Stream<JavaAnnotation<?>> annotations(JavaClass type, Class<? extends Annotation> annotation) {
        return type.getAnnotations().stream()
                .flatMap(ArchitectureTest::wrappedIn)
                .filter(found -> found.getRawType().isEquivalentTo(annotation));
    }

    private static Stream<JavaAnnotation<?>> wrappedIn(JavaAnnotation<?> found) {
        return found.get("value").filter(JavaAnnotation[].class::isInstance).isPresent()
                ? Arrays.stream((JavaAnnotation<?>[]) found.get("value").get())
                : Stream.of(found);
    }

    private static DescribedPredicate<JavaClass> outermostNamed(Predicate<String> name) {
        return describe("listed as exceptions", it -> name.test(outermost(it).getSimpleName()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is not " + what));
                }
            }
        };
    }
}
