/** The pages about runs: the list, and one run live. */
@NullMarked
package dev.tributary.webapp.console.run;

import org.jspecify.annotations.NullMarked;
