/** What tests of every module share: a real database and a clock that can be moved. */
@NullMarked
package org.yimen.testing;

import org.jspecify.annotations.NullMarked;
