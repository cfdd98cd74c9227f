/** The call plan: what the calls of an execution are made of. */
@NullMarked
package dev.tributary.application.activity.externalapi.plan;

import org.jspecify.annotations.NullMarked;
