/** People as text. */
@NullMarked
package dev.tributary.adapters.in.rest.profile;

import org.jspecify.annotations.NullMarked;
