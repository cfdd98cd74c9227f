/** Reading runs and what they did. */
@NullMarked
package dev.tributary.application.run.history;

import org.jspecify.annotations.NullMarked;
