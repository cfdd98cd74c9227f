/** Resources for tests. */
@NullMarked
package dev.tributary.adapters.out.postgres.resource;

import org.jspecify.annotations.NullMarked;
