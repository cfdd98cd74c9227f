/** Watermarks of activities, stored and offered to programs. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.incremental;

import org.jspecify.annotations.NullMarked;
