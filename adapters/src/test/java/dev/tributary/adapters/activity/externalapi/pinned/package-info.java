/** Tests of pinned responses in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.pinned;

import org.jspecify.annotations.NullMarked;
