/** Sub-workflow: its settings, and what led to a run. */
@NullMarked
package dev.tributary.adapters.activity.subworkflow;

import org.jspecify.annotations.NullMarked;
