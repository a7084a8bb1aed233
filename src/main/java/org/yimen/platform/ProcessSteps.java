package org.yimen.platform;

/**
 * A bean whose public methods a process model may call as {@code ${name.method(caseId, ...)}}.
 * Features expose their steps this way without knowing the engine; models see no other bean.
 */
public interface ProcessSteps {

    /** The name under which models call these steps, e.g. {@code letter}. */
    String name();
}
