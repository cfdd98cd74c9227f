/** What statements read in a store that has grown. */
@NullMarked
package dev.tributary.adapters.out.postgres.growth;

import org.jspecify.annotations.NullMarked;
