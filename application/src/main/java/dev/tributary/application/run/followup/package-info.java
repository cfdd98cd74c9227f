/** What follows from the ends of runs: the admission of others, and errors in a row. */
@NullMarked
package dev.tributary.application.run.followup;

import org.jspecify.annotations.NullMarked;
