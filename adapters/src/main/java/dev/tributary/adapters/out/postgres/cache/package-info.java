/** Kept responses of calls, in chunks. */
@NullMarked
package dev.tributary.adapters.out.postgres.cache;

import org.jspecify.annotations.NullMarked;
