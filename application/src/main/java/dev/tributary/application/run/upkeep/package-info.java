/** What maintenance does for all runs: alerts, lost strands, removal of old ones. */
@NullMarked
package dev.tributary.application.run.upkeep;

import org.jspecify.annotations.NullMarked;
