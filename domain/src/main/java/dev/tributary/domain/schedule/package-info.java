/** Local times and calendars: when something is due, in a time zone. */
@NullMarked
package dev.tributary.domain.schedule;

import org.jspecify.annotations.NullMarked;
