/** Sub-workflow: starts a run of another workflow and waits for its end. */
@NullMarked
package dev.tributary.application.activity.subworkflow;

import org.jspecify.annotations.NullMarked;
