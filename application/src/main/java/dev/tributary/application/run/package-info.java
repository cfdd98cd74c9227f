/**
 * Walking a run: claiming its tasks and completing them. Completing a task and everything it causes
 * is one transaction; nothing else writes the state of a run.
 */
@NullMarked
package dev.tributary.application.run;

import org.jspecify.annotations.NullMarked;
