/** How far an execution of the External API activity has come. */
@NullMarked
package dev.tributary.application.activity.externalapi.progress;

import org.jspecify.annotations.NullMarked;
