/** What a run makes the database do, read from the log of the server. */
@NullMarked
package dev.tributary.webapp.bench.database;

import org.jspecify.annotations.NullMarked;
