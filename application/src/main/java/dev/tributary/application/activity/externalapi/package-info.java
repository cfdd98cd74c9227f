/** Executing the External API activity: request, call, and the response's way into a work table. */
@NullMarked
package dev.tributary.application.activity.externalapi;

import org.jspecify.annotations.NullMarked;
