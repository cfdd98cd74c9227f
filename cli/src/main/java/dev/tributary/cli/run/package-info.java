/** {@code run}: starts a workflow and prints its journal until it has ended. */
@NullMarked
package dev.tributary.cli.run;

import org.jspecify.annotations.NullMarked;
