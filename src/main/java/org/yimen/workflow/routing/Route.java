package org.yimen.workflow.routing;

import java.util.List;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Pool;

/**
 * Where a task goes and why.
 *
 * @param members who acts in the pool today; empty is an alarm
 */
public record Route(Pool pool, String poolName, List<AppointmentView> members, String reasonZh, String reasonEn) {
}
