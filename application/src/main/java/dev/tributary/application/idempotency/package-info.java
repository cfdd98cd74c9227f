/** Requests that may be sent again without happening again. */
@NullMarked
package dev.tributary.application.idempotency;

import org.jspecify.annotations.NullMarked;
