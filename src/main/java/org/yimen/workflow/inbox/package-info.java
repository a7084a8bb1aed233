/** The inbox read model: one row per task, written in the engine's transaction, its counters, its queries and its reconciler. */
@NullMarked
package org.yimen.workflow.inbox;

import org.jspecify.annotations.NullMarked;
