/** Messages to staff and applicants: in the application, and by mail where a gateway is configured. */
@ApplicationModule(allowedDependencies = {"cases", "organization", "catalog"})
@NullMarked
package org.yimen.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
