/** Keeping, checking and publishing workflows. */
@NullMarked
package dev.tributary.application.workflow;

import org.jspecify.annotations.NullMarked;
