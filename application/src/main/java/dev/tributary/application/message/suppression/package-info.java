/** Addresses that get no messages: adding, reading, releasing and expiring them. */
@NullMarked
package dev.tributary.application.message.suppression;

import org.jspecify.annotations.NullMarked;
