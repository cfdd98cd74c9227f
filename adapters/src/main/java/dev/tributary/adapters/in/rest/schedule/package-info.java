/** Armed workflows and the firings of their schedulers. */
@NullMarked
package dev.tributary.adapters.in.rest.schedule;

import org.jspecify.annotations.NullMarked;
