/** What a file really is, and why it may not come in. */
@NullMarked
package org.yimen.documents.inspection;

import org.jspecify.annotations.NullMarked;
