/** Tests of the Deduplication activity on PostgreSQL. */
@NullMarked
package dev.tributary.adapters.activity.deduplication;

import org.jspecify.annotations.NullMarked;
