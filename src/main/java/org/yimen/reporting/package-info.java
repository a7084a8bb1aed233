/** Indicators read by SQL, read-only. */
@ApplicationModule(allowedDependencies = {"organization"})
@NullMarked
package org.yimen.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
