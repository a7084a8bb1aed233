/** What citizens see of their own cases, and how they register. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "documents", "notice", "notifications", "organization"})
@NullMarked
package org.yimen.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
