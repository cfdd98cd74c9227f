/** The port through which messages leave, and the rate and lease of each channel. */
@NullMarked
package dev.tributary.application.message.transport;

import org.jspecify.annotations.NullMarked;
