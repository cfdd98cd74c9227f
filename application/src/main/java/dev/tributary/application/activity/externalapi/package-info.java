/** Executing the External API activity: its request, its call, its response, its failures. */
@NullMarked
package dev.tributary.application.activity.externalapi;

import org.jspecify.annotations.NullMarked;
