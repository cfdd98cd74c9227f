/** The call plan: how the rows of a set are divided over calls. */
@NullMarked
package dev.tributary.domain.activity.externalapi.plan;

import org.jspecify.annotations.NullMarked;
