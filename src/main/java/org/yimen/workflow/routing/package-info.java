/** From post and scope to the pool of people that may handle a task, and look-ahead at where a case goes next. */
@NullMarked
package org.yimen.workflow.routing;

import org.jspecify.annotations.NullMarked;
