/** Confidential cases seen from outside: that one exists and whom to ask, and emergency access with its review. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "organization", "notifications"})
@NullMarked
package org.yimen.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
