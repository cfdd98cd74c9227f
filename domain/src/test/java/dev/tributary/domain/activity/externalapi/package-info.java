/** The rules of the External API activity. */
@NullMarked
package dev.tributary.domain.activity.externalapi;

import org.jspecify.annotations.NullMarked;
