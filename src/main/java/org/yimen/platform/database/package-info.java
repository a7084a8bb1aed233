/** The embedded PostgreSQL that serves when no datasource URL is given. */
@NullMarked
package org.yimen.platform.database;

import org.jspecify.annotations.NullMarked;
