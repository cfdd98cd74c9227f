/** Calls that ask for what is new. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.incremental;

import org.jspecify.annotations.NullMarked;
