/** The application's entry point; every feature lives in a package of its own below. */
@NullMarked
package org.yimen;

import org.jspecify.annotations.NullMarked;
