/** What operators observe, tested whole. */
@NullMarked
package dev.tributary.webapp.observation;

import org.jspecify.annotations.NullMarked;
