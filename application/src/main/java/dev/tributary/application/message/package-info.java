/** Keeping and reading messages, and filling their texts for one person. */
@NullMarked
package dev.tributary.application.message;

import org.jspecify.annotations.NullMarked;
