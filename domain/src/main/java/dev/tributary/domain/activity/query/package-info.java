/** The Query activity: selects a population from a resource. */
@NullMarked
package dev.tributary.domain.activity.query;

import org.jspecify.annotations.NullMarked;
