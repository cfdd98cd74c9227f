/** Wait: passes its rows on later. */
@NullMarked
package dev.tributary.domain.activity.wait;

import org.jspecify.annotations.NullMarked;
