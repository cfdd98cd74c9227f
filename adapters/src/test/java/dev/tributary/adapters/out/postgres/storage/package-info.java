/** What is stored, measured in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.storage;

import org.jspecify.annotations.NullMarked;
