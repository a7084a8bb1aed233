/** Public notices and objections to them. */
@ApplicationModule(allowedDependencies = {"cases", "organization", "catalog"})
@NullMarked
package org.yimen.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
