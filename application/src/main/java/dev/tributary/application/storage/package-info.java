/** Measures what is stored, and keeps the history of runs within its limits. */
@NullMarked
package dev.tributary.application.storage;

import org.jspecify.annotations.NullMarked;
