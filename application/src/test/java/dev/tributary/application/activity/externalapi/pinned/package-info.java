/** Tests of pinned responses. */
@NullMarked
package dev.tributary.application.activity.externalapi.pinned;

import org.jspecify.annotations.NullMarked;
