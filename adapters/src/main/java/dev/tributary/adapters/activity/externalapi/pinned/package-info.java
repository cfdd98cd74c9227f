/** Pinned responses in PostgreSQL and through the API. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.pinned;

import org.jspecify.annotations.NullMarked;
