/** The Query activity's form outside and its SQL. */
@NullMarked
package dev.tributary.adapters.activity.query;

import org.jspecify.annotations.NullMarked;
