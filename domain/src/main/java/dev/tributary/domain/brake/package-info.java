/** Brakes: limits of a delivery beyond which it is held until a person decides. */
@NullMarked
package dev.tributary.domain.brake;

import org.jspecify.annotations.NullMarked;
