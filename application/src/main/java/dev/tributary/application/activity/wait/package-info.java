/** Wait: passes its rows on later. */
@NullMarked
package dev.tributary.application.activity.wait;

import org.jspecify.annotations.NullMarked;
