/**
 * Filling the texts of messages: a Qute engine of its own, with nothing in it but sections that
 * decide and repeat, and values that are data.
 */
@NullMarked
package dev.tributary.adapters.personalisation;

import org.jspecify.annotations.NullMarked;
