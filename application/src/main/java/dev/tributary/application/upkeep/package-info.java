/** What keeps the database from growing for ever. */
@NullMarked
package dev.tributary.application.upkeep;

import org.jspecify.annotations.NullMarked;
