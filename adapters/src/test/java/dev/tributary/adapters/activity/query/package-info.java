/** Tests of the Query activity on PostgreSQL. */
@NullMarked
package dev.tributary.adapters.activity.query;

import org.jspecify.annotations.NullMarked;
