/** AND-join: goes on when enough of its inputs have arrived. */
@NullMarked
package dev.tributary.domain.activity.andjoin;

import org.jspecify.annotations.NullMarked;
