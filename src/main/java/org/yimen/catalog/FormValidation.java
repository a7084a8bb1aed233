package org.yimen.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yimen.platform.FieldError;

/**
 * Checks submitted data against a form on the server, with the rules and FEEL conditions the browser applied. Data of
 * any shape gives errors at fields, never an exception.
 */
@Component
public class FormValidation {

    private final FormScope.Feel feel;
    private final Map<String, FormComponent> parsed = new ConcurrentHashMap<>();

    public FormValidation(ConditionEvaluator evaluator, Clock clock) {
        this.feel = new FormScope.Feel(evaluator, clock);
    }

    /**
     * What is wrong, field by field in the form's order; empty when all is well. Hidden and disabled fields are not
     * looked at. {@code context} adds variables for FEEL, e.g. {@code param}.
     */
    public List<FieldError> validate(FormSchema form, Map<String, Object> data, Map<String, Object> context) {
        FormComponent root = parsed(form);
        Map<String, Object> kept = new FormPruning(feel).prune(root, data, context);
        return new FormErrors(FormScope.of(feel, kept, context), kept).of(root, data);
    }

    /** The data without unknown keys, hidden and disabled fields, with expression fields computed here. */
    public Map<String, Object> prune(FormSchema form, Map<String, Object> data) {
        return prune(form, data, Map.of());
    }

    /** As {@link #prune(FormSchema, Map)} with more variables for FEEL; give the ones given to validate. */
    public Map<String, Object> prune(FormSchema form, Map<String, Object> data, Map<String, Object> context) {
        return new FormPruning(feel).prune(parsed(form), data, context);
    }

    private FormComponent parsed(FormSchema form) {
        return parsed.computeIfAbsent(form.hash(), h -> FormComponent.of(form.schema()));
    }
}
