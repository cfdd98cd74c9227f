/** Runs through the REST API. */
@NullMarked
package dev.tributary.webapp.run;

import org.jspecify.annotations.NullMarked;
