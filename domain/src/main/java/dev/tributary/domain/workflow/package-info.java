/**
 * What a workflow is: activities, transitions and options, and the rules that make one startable.
 */
@NullMarked
package dev.tributary.domain.workflow;

import org.jspecify.annotations.NullMarked;
