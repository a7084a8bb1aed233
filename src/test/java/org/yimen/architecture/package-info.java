/** The rules of the house, checked over all of the code, each proven by a class that breaks it. */
@NullMarked
package org.yimen.architecture;

import org.jspecify.annotations.NullMarked;
