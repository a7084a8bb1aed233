package org.yimen.workflow.routing;

import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseView;

/**
 * What a scope is resolved against.
 *
 * @param previousUnit unit of the last handler; absent before the first task
 */
public record RoutingFacts(@Nullable Long street, @Nullable Long community, long bureau, long department,
        @Nullable Long previousUnit) {

    /** The facts of a case. */
    public static RoutingFacts of(CaseView file, @Nullable Long previousUnit) {
        return new RoutingFacts(file.streetId(), file.communityId(), file.bureauId(), file.departmentId(),
                previousUnit);
    }
}
