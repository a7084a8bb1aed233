/** One person, one file 一户一档: everybody who ever was a party of a case, their households, and duplicates made one. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "organization"})
@NullMarked
package org.yimen.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
