package org.yimen.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.springframework.web.bind.annotation.RestController;

/** Rules 1, 2, 3 and 5 of the architecture. */
final class HouseRules {

    static final ArchRule ENGINE_STAYS_BEHIND_ITS_PACKAGES = noClasses()
            .that().resideOutsideOfPackages("org.yimen.workflow..", "org.yimen.rules..", "org.yimen.modeling..")
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda..", "camundajar..");

    static final ArchRule NO_FEATURE_KNOWS_THE_WORKFLOW = noClasses()
            .that().resideOutsideOfPackages("org.yimen.workflow..", "org.yimen.modeling..", "org.yimen.demo..")
            .should().dependOnClassesThat().resideInAPackage("org.yimen.workflow..");

    static final ArchRule NOTHING_DEPENDS_ON_THE_OUTER_RIM = noClasses()
            .that().resideOutsideOfPackages("org.yimen.portal..", "org.yimen.reporting..", "org.yimen.modeling..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.yimen.portal..", "org.yimen.reporting..", "org.yimen.modeling..");

    static final ArchRule NO_ENTITY_CROSSES_HTTP = classes()
            .that().areAnnotatedWith(RestController.class).should(neitherTakeNorGiveEntities());

    private HouseRules() {
    }

    private static ArchCondition<JavaClass> neitherTakeNorGiveEntities() {
        return new ArchCondition<>("neither take nor give entities") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                for (JavaMethod method : controller.getMethods()) {
                    method.getReturnType().getAllInvolvedRawTypes().stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                    method.getFullName() + " gives " + type.getName())));
                    method.getParameterTypes().stream().flatMap(p -> p.getAllInvolvedRawTypes().stream())
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                    method.getFullName() + " takes " + type.getName())));
                }
            }
        };
    }
}
