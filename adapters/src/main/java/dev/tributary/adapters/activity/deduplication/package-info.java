/** The Deduplication activity's form outside and its SQL. */
@NullMarked
package dev.tributary.adapters.activity.deduplication;

import org.jspecify.annotations.NullMarked;
