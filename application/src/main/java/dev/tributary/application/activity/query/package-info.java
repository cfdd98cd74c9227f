/** Executing the Query activity. */
@NullMarked
package dev.tributary.application.activity.query;

import org.jspecify.annotations.NullMarked;
