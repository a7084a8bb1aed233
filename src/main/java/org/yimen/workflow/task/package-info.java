/** Handling a task: claiming, drafts, completing, handing over, and who may not because of an earlier duty. */
@NullMarked
package org.yimen.workflow.task;

import org.jspecify.annotations.NullMarked;
