package org.yimen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import violations.EntityController;
import violations.EngineUser;
import violations.PortalUser;
import violations.WorkflowUser;

class ArchitectureTests {

    private static final Path SOURCES = Path.of("src/main/java/org/yimen");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.yimen");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(HouseRules.ENGINE_STAYS_BEHIND_ITS_PACKAGES, EngineUser.class),
                Arguments.of(HouseRules.NO_FEATURE_KNOWS_THE_WORKFLOW, WorkflowUser.class),
                Arguments.of(HouseRules.NOTHING_DEPENDS_ON_THE_OUTER_RIM, PortalUser.class),
                Arguments.of(HouseRules.NO_ENTITY_CROSSES_HTTP, EntityController.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleHoldsAndIsBrokenByItsViolation(ArchRule rule, Class<?> violation) {
        rule.check(CODE);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(violation)).hasViolation())
                .as("a class that breaks the rule is found").isTrue();
    }

    @Test
    void noModuleTouchesTheTablesOfAnother() throws IOException {
        TableOwnership ownership = new TableOwnership(MIGRATIONS);
        assertThat(ownership.tables()).isGreaterThan(40);
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")
                    && !f.endsWith("package-info.java")).toList()) {
                String module = SOURCES.relativize(file).getName(0).toString();
                ownership.trespasses(module, Files.readString(file))
                        .forEach(t -> found.add(SOURCES.relativize(file) + ": " + t));
            }
        }
        assertThat(found).isEmpty();
        assertThat(ownership.trespasses("notice", "select * from inbox_task t"))
                .as("a trespass is found").hasSize(1);
        assertThat(ownership.trespasses("notice", "select 1 from notice n join case_file c on true")).isEmpty();
        assertThat(ownership.trespasses("notice", "update case_file c set status = 'X'")).hasSize(1);
    }

    @Test
    void noServiceItemIsNamedInJava() throws IOException {
        List<String> items;
        try (var folders = Files.list(Path.of("bpmn"))) {
            items = folders.filter(Files::isDirectory).map(f -> f.getFileName().toString())
                    .filter(name -> !name.equals("shared")).toList();
        }
        assertThat(items).isNotEmpty();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainIgnoringCase("dibao")
                        .doesNotContain("低保", "社会救助")
                        .doesNotContain(items.stream().map(i -> '"' + i + '"').toArray(String[]::new));
            }
        }
    }
}
