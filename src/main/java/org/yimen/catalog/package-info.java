/** Service items, form schemas and their validation, material checklists, policy parameters. */
@ApplicationModule(allowedDependencies = "organization")
@NullMarked
package org.yimen.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
