/** Reads the nodes of this database and what they work on. */
@NullMarked
package dev.tributary.adapters.out.postgres.node;

import org.jspecify.annotations.NullMarked;
