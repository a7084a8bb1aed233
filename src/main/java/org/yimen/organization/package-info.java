/** Org units, staff, posts, appointments, deputies and the working calendar. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yimen.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
