/** What operators observe of the work: figures, traces and the fields of the log. */
@NullMarked
package dev.tributary.application.observation;

import org.jspecify.annotations.NullMarked;
