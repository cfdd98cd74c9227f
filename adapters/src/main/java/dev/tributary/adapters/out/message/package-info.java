/** Sending messages of every channel: threads and rates. */
@NullMarked
package dev.tributary.adapters.out.message;

import org.jspecify.annotations.NullMarked;
