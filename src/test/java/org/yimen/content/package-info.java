/** Tests of what lies in {@code bpmn/} and {@code forms/}: decision tables, models, forms and letters, without the application. */
@NullMarked
package org.yimen.content;

import org.jspecify.annotations.NullMarked;
