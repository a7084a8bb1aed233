/** Referrals 转介: handing somebody over to another service or office, and the trail of cases that come of it. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "organization"})
@NullMarked
package org.yimen.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
