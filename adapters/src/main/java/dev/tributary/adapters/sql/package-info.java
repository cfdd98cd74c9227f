/**
 * Plain SQL in few words, for whoever speaks to the database: what goes out to it for a port, and
 * the engine, which comes in through it.
 */
@NullMarked
package dev.tributary.adapters.sql;

import org.jspecify.annotations.NullMarked;
