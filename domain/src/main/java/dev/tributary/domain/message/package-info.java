/** What is sent to whom on which channel, what is not and why. */
@NullMarked
package dev.tributary.domain.message;

import org.jspecify.annotations.NullMarked;
