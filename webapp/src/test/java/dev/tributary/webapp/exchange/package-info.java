/** Outbound calls in the whole program: configuration and the API of their records. */
@NullMarked
package dev.tributary.webapp.exchange;

import org.jspecify.annotations.NullMarked;
