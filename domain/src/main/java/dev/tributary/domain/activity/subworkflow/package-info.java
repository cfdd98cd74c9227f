/** Sub-workflow: a run of another workflow, whose end is awaited. */
@NullMarked
package dev.tributary.domain.activity.subworkflow;

import org.jspecify.annotations.NullMarked;
