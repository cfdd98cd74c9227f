/** Tests of the channel of live changes. */
@NullMarked
package dev.tributary.adapters.in.change;

import org.jspecify.annotations.NullMarked;
