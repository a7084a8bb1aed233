/** The little language of process models: expressions that may be used in them, and what a model may contain. */
@NullMarked
package org.yimen.workflow.model;

import org.jspecify.annotations.NullMarked;
