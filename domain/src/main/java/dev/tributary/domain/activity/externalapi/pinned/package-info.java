/** Responses that stand in for calls in test calls and test runs. */
@NullMarked
package dev.tributary.domain.activity.externalapi.pinned;

import org.jspecify.annotations.NullMarked;
