/** The case file: parties, household, submissions, status, number, timeline, and who may see it. */
@ApplicationModule(allowedDependencies = {"organization", "catalog"})
@NullMarked
package org.yimen.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
