/** The settings of safeguards, which activities of channels share. */
@NullMarked
package dev.tributary.adapters.activity.safeguard;

import org.jspecify.annotations.NullMarked;
