/** The settings of safeguards, which activities of channels share. */
@NullMarked
package dev.tributary.adapters.approval;

import org.jspecify.annotations.NullMarked;
