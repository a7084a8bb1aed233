/** Text and metadata drawn from stored files, in the background and resumable. */
@NullMarked
package org.yimen.documents.text;

import org.jspecify.annotations.NullMarked;
