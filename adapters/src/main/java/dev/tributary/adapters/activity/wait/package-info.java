/** Wait: passes its rows on later. */
@NullMarked
package dev.tributary.adapters.activity.wait;

import org.jspecify.annotations.NullMarked;
