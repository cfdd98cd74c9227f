/** How Deduplication is shown. */
@NullMarked
package dev.tributary.webapp.activity.deduplication;

import org.jspecify.annotations.NullMarked;
