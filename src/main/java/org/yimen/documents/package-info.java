/** Uploads, text extraction, content-addressed storage and generated letters. */
@ApplicationModule(allowedDependencies = {"cases", "catalog", "organization"})
@NullMarked
package org.yimen.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
