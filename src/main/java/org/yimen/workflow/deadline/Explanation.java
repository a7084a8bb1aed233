package org.yimen.workflow.deadline;

/** Why a due date is what it is, in both languages. */
record Explanation(String zh, String en) {
}
