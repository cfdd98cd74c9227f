/** The declaration of the Query activity's settings, and its SQL. */
@NullMarked
package dev.tributary.adapters.activity.query;

import org.jspecify.annotations.NullMarked;
