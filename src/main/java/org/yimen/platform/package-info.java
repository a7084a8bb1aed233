/** Ground every feature stands on: security wiring, problem details, clock, encryption of personal data, idempotent commands; knows no business noun. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yimen.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
