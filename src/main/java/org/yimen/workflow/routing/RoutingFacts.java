package org.yimen.workflow.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseView;

/**
 * What a scope is resolved against.
 *
 * @param previousUnit unit of the last handler; absent before the first task
 * @param authority    unit outside the department that the application names as in charge
 * @param opener       account of whoever began the case
 * @param begun        when that was
 */
public record RoutingFacts(@Nullable Long street, @Nullable Long community, long bureau, long department,
        @Nullable Long previousUnit, @Nullable Long authority, long opener, Instant begun) {

    /** The facts of a case. */
    public static RoutingFacts of(CaseView file, @Nullable Long previousUnit) {
        return new RoutingFacts(file.streetId(), file.communityId(), file.bureauId(), file.departmentId(),
                previousUnit, file.authorityId(), file.createdBy(), file.createdAt());
    }
}
