/** The declaration of the Deduplication activity's settings, and its SQL. */
@NullMarked
package dev.tributary.adapters.activity.deduplication;

import org.jspecify.annotations.NullMarked;
