/** The written form of the Email activity. */
@NullMarked
package dev.tributary.adapters.activity.email;

import org.jspecify.annotations.NullMarked;
