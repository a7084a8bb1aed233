package org.yimen.workflow;

/**
 * Something a process model must not have, or lacks.
 *
 * @param elementId the element to look at; the process or the file when no single element is to blame
 * @param code      stable code, e.g. {@code script}
 */
public record ModelFinding(String elementId, String code, String zh, String en) {
}
