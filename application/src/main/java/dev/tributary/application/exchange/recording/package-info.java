/** The records of calls: writing, reading, and the bytes that are recorded of a body. */
@NullMarked
package dev.tributary.application.exchange.recording;

import org.jspecify.annotations.NullMarked;
