/** Short forms of plain SQL, for the adapters that use the database and for the engine. */
@NullMarked
package dev.tributary.adapters.sql;

import org.jspecify.annotations.NullMarked;
