/** Whether a run may begin beside the others of its workflow: overlap, concurrency, priority. */
@NullMarked
package dev.tributary.domain.admission;

import org.jspecify.annotations.NullMarked;
