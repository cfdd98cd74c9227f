/** The error codes of the External API activity. */
@NullMarked
package dev.tributary.domain.activity.externalapi.problem;

import org.jspecify.annotations.NullMarked;
