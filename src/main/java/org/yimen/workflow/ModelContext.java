package org.yimen.workflow;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a model may refer to.
 *
 * @param processId the id the process must have: that of the file
 * @param forms     keys of the item's forms
 * @param decisions keys of the item's decisions
 * @param letters   codes of the item's letters
 * @param processes ids of the processes that may be called: those of the same release
 * @param post      whether a post of this code exists
 */
public record ModelContext(String processId, Set<String> forms, Set<String> decisions, Set<String> letters,
        Set<String> processes, Predicate<String> post) {
}
