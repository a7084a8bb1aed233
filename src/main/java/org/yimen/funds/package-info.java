/** Reserve funds 备用金 of street offices: their ledger, what is paid out of them at once, how they are filled up again. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "organization", "notifications"})
@NullMarked
package org.yimen.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
