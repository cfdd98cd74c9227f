/** What led to a run, in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.activity.subworkflow;

import org.jspecify.annotations.NullMarked;
