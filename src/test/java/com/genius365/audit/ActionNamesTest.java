package com.genius365.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.access.RequiresPermission;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ActionNamesTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.genius365");

    @Test
    void whatever_changes_something_has_a_sentence_for_people() {
        var nameless = PROGRAM.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.tryGetAnnotationOfType(RequiresPermission.class)
                        .filter(required -> !required.value().isReadOnly())
                        .isPresent())
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .filter(method -> ActionNames.find(method).isEmpty())
                .toList();

        assertThat(nameless).as("add them to audit/action-names.properties").isEmpty();
    }

    @Test
    void an_action_reads_as_a_sentence() {
        assertThat(ActionNames.of("AGENT_PUBLISH AgentService.publish")).isEqualTo("Published an agent");
        assertThat(ActionNames.of("SIGNED_IN")).isEqualTo("Signed in");
    }

    @Test
    void one_that_was_renamed_since_is_still_readable() {
        assertThat(ActionNames.of("LEAD_EDIT LeadService.removeAll")).isEqualTo("Lead: remove all");
        assertThat(ActionNames.of("LEAD_LEFT")).isEqualTo("Lead left");
    }
}
