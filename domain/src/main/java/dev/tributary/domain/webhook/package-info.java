/** Signed webhooks, in both directions, as the specification Standard Webhooks defines them. */
@NullMarked
package dev.tributary.domain.webhook;

import org.jspecify.annotations.NullMarked;
