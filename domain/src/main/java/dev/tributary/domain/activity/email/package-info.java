/** The Email activity: what its author sets. */
@NullMarked
package dev.tributary.domain.activity.email;

import org.jspecify.annotations.NullMarked;
