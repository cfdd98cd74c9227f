/** Whether a run begins at its start, waits for others or is skipped. */
@NullMarked
package dev.tributary.application.run.admission;

import org.jspecify.annotations.NullMarked;
