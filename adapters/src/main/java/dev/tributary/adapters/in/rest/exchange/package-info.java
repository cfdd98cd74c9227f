/** The records of calls through the API. */
@NullMarked
package dev.tributary.adapters.in.rest.exchange;

import org.jspecify.annotations.NullMarked;
