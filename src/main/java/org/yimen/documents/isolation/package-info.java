/** Work on hostile input, kept from harming the server. */
@NullMarked
package org.yimen.documents.isolation;

import org.jspecify.annotations.NullMarked;
