/** Signing in, API keys, people and their roles, and the trail of what was changed by whom. */
@NullMarked
package dev.tributary.application.access;

import org.jspecify.annotations.NullMarked;
