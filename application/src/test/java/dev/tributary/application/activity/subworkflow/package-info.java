/** Sub-workflow over stores in memory. */
@NullMarked
package dev.tributary.application.activity.subworkflow;

import org.jspecify.annotations.NullMarked;
