/** What may be set about the cache of a call. */
@NullMarked
package dev.tributary.domain.activity.externalapi.cache;

import org.jspecify.annotations.NullMarked;
