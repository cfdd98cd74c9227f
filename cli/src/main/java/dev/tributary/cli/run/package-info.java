/** {@code run}: starts a workflow and tells what it does until it has ended. */
@NullMarked
package dev.tributary.cli.run;

import org.jspecify.annotations.NullMarked;
