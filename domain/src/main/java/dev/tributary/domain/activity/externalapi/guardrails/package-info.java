/** The limits of an activity and the operator's ceilings for them. */
@NullMarked
package dev.tributary.domain.activity.externalapi.guardrails;

import org.jspecify.annotations.NullMarked;
