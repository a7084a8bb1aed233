/** Walks through the application in a real browser, as the people do who use it. */
@NullMarked
package org.yimen.browser;

import org.jspecify.annotations.NullMarked;
