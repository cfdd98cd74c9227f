/** Keeping secrets, and giving their values to the one place that needs them. */
@NullMarked
package dev.tributary.application.secret;

import org.jspecify.annotations.NullMarked;
