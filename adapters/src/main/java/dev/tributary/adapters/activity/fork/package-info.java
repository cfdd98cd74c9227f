/** Fork: passes its rows on to every transition that leaves it. */
@NullMarked
package dev.tributary.adapters.activity.fork;

import org.jspecify.annotations.NullMarked;
