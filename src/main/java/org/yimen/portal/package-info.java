/** What citizens see of their own cases, and the public pages. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "documents", "notice", "organization"})
@NullMarked
package org.yimen.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
