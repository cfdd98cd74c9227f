/** Test: passes its rows on by the first condition that holds. */
@NullMarked
package dev.tributary.adapters.activity.test;

import org.jspecify.annotations.NullMarked;
