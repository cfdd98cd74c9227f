/** Runs over HTTP: starting, reading and commanding them. */
@NullMarked
package dev.tributary.adapters.in.rest.run;

import org.jspecify.annotations.NullMarked;
