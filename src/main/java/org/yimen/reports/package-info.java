/** Reports 报告 of third parties about a person: how they come in, whose identity is sealed, and when they repeat. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "organization"})
@NullMarked
package org.yimen.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
