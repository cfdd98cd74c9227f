/** What was sent to whom, what was not and why, and what a message's text may name. */
@NullMarked
package dev.tributary.domain.message;

import org.jspecify.annotations.NullMarked;
