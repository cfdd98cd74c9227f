/** Tests of pinned responses. */
@NullMarked
package dev.tributary.domain.activity.externalapi.pinned;

import org.jspecify.annotations.NullMarked;
