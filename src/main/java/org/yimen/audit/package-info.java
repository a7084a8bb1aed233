/** Append-only, hash-chained trail of who did what. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.yimen.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
