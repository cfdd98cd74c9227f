/** APIs that the calls of tests go to. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.server;

import org.jspecify.annotations.NullMarked;
