/** What decisions leave behind: entitlements and other register entries. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "organization", "verification", "people"})
@NullMarked
package org.yimen.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
