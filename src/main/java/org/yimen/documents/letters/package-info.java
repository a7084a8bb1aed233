/** Templates, numbers and the printed page of letters 文书. */
@NullMarked
package org.yimen.documents.letters;

import org.jspecify.annotations.NullMarked;
