package org.yimen.workflow.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element template in the format of the Camunda Modeler for Camunda 7: what a process editor asks for instead of
 * an expression.
 *
 * @param id        the same in every release, so that models keep their link to it
 * @param appliesTo kinds of elements that may be turned into this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElementTemplate(String name, String id, String description, List<String> appliesTo, Kind elementType,
        List<Property> properties) {

    /** The kind of element that results, e.g. {@code bpmn:ServiceTask}. */
    public record Kind(String value) {
    }

    /** A field of the editor; {@code type} is Hidden, String or Dropdown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Property(@Nullable String label, String type, @Nullable String value, Binding binding,
            @Nullable List<Choice> choices, @Nullable Constraints constraints) {
    }

    /** Where the value goes in the model. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Binding(String type, @Nullable String name, @Nullable String source, @Nullable String target) {

        static Binding attribute(String name) {
            return new Binding("property", name, null, null);
        }

        static Binding property(String name) {
            return new Binding("camunda:property", name, null, null);
        }
    }

    /** One of the values of a drop-down list. */
    public record Choice(String name, String value) {
    }

    /** What the editor refuses. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Constraints(boolean notEmpty, @Nullable Pattern pattern) {
    }

    /** A regular expression and what is told when it does not match. */
    public record Pattern(String value, String message) {
    }
}
