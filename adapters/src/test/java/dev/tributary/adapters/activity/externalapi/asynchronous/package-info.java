/** Calls that create jobs at an API. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.asynchronous;

import org.jspecify.annotations.NullMarked;
