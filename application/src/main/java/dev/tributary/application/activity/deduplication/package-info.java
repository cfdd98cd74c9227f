/** Executing the Deduplication activity. */
@NullMarked
package dev.tributary.application.activity.deduplication;

import org.jspecify.annotations.NullMarked;
