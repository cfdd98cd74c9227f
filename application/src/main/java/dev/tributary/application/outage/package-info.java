/** Recognises a database that cannot be reached, and waits for it. */
@NullMarked
package dev.tributary.application.outage;

import org.jspecify.annotations.NullMarked;
