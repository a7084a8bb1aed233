/** Evaluates decision tables and keeps inputs, outcome and trace for replay. */
@ApplicationModule(allowedDependencies = {"catalog"})
@NullMarked
package org.yimen.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
