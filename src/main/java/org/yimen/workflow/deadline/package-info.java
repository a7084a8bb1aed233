/** Time limits of cases and tasks: a ledger of clock events from which due dates are derived, lights, reminders. */
@NullMarked
package org.yimen.workflow.deadline;

import org.jspecify.annotations.NullMarked;
