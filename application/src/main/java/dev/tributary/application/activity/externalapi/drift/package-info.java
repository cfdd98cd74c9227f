/** What the responses of the last good run were like. */
@NullMarked
package dev.tributary.application.activity.externalapi.drift;

import org.jspecify.annotations.NullMarked;
