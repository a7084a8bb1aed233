/** Files outside the database, addressed by their content. */
@NullMarked
package org.yimen.documents.storage;

import org.jspecify.annotations.NullMarked;
