/** The shapes of responses, stored for the comparison with later runs. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.drift;

import org.jspecify.annotations.NullMarked;
