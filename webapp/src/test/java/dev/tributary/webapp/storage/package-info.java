/** The figures of what is stored. */
@NullMarked
package dev.tributary.webapp.storage;

import org.jspecify.annotations.NullMarked;
