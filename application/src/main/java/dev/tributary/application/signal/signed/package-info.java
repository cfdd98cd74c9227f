/** Signals that are signed with a secret of their workflow instead of an API key. */
@NullMarked
package dev.tributary.application.signal.signed;

import org.jspecify.annotations.NullMarked;
