/** Keeping, reading and sending messages, whatever their channel. */
@NullMarked
package dev.tributary.application.message;

import org.jspecify.annotations.NullMarked;
