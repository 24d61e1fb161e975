/**
 * Where the data is kept: an embedded PostgreSQL that needs no set-up, or an external one.
 *
 * <p>Nothing here knows the framework. The server has to run before the framework opens its pool of
 * connections, so the program's entry starts it and passes on a {@link
 * org.civiquiz.database.DataSourceSettings}.
 */
package org.civiquiz.database;
