/** Payment of what register entries are owed: monthly rolls, returned payments, batch adjustments. */
@ApplicationModule(allowedDependencies = {"registers", "rules", "cases", "catalog", "organization", "people"})
@NullMarked
package org.yimen.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
