/** In-app messages to staff and applicants. */
@ApplicationModule(allowedDependencies = {"cases", "organization"})
@NullMarked
package org.yimen.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
