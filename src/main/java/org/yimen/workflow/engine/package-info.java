/** The Camunda engine itself: its configuration, clock, jobs and deployments. */
@NullMarked
package org.yimen.workflow.engine;

import org.jspecify.annotations.NullMarked;
