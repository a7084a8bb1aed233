/** The steps that the engine itself offers to process models. */
@NullMarked
package org.yimen.workflow.steps;

import org.jspecify.annotations.NullMarked;
