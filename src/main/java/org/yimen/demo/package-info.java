/** The invented district that a first start shows: its organisation, its people, their cases. */
@ApplicationModule(allowedDependencies = {"organization", "catalog", "rules", "cases", "documents", "notice", "registers",
        "payments", "notifications", "verification", "workflow"})
@NullMarked
package org.yimen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
