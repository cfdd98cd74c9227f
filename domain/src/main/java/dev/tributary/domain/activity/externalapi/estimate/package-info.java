/** How many calls an activity makes and how long they take, estimated before its start. */
@NullMarked
package dev.tributary.domain.activity.externalapi.estimate;

import org.jspecify.annotations.NullMarked;
