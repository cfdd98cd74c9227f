/** Calls served from the cache, against a real server and a real database. */
@NullMarked
package dev.tributary.adapters.out.http.cache;

import org.jspecify.annotations.NullMarked;
