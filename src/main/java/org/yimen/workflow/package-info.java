/** The process engine behind the case: starting, routing, tasks, deadlines and the inbox. */
@ApplicationModule(allowedDependencies = {"organization", "catalog", "rules", "cases", "documents", "notice", "registers", "notifications", "verification", "reports", "referrals"})
@NullMarked
package org.yimen.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
