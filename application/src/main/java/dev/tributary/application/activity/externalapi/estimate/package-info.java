/** How many calls an activity would make if it started now, and how long they would take. */
@NullMarked
package dev.tributary.application.activity.externalapi.estimate;

import org.jspecify.annotations.NullMarked;
