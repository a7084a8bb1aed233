/** Verification 核对: consent, questions to other departments, and the report of what they answered. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "organization"})
@NullMarked
package org.yimen.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
