package org.yimen.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes one audit entry when the method returns, in its transaction. The case is the parameter named
 * {@code caseId}; ids and enum values among the arguments become the detail, texts and form data never do.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** The action's stable name, e.g. {@code case.withdrawn}. */
    String value();
}
