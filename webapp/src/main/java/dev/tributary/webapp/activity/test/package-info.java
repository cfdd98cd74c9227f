/** Test: passes its rows on by the first condition that holds. */
@NullMarked
package dev.tributary.webapp.activity.test;

import org.jspecify.annotations.NullMarked;
