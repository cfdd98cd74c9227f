/** The Deduplication activity: keeps one of the rows that have the same keys. */
@NullMarked
package dev.tributary.domain.activity.deduplication;

import org.jspecify.annotations.NullMarked;
