/** Sending messages of every channel: threads. */
@NullMarked
package dev.tributary.adapters.out.message;

import org.jspecify.annotations.NullMarked;
