/** Responses that are kept to be used again, by all runs and nodes. */
@NullMarked
package dev.tributary.application.exchange.cache;

import org.jspecify.annotations.NullMarked;
